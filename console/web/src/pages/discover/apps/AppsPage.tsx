import { useState } from "react";
import { CursorPager } from "../../../components/CursorPager.tsx";
import { SelectionBar } from "../../../components/many/SelectionBar.tsx";
import type { Choice } from "../../../components/many/selection.ts";
import { useSelection } from "../../../components/many/useSelection.ts";
import { ListPage } from "../../../components/list/ListPage.tsx";
import { ReportListBody } from "../../../components/list/ReportListBody.tsx";
import { ReportPicker } from "../../../components/ReportPicker.tsx";
import { bytes, count } from "../../../format/format.ts";
import { type DiscoveredApp, useApps, useAppTotals, useReports } from "../../../queries/reports.ts";
import { useTimeZone } from "../../../queries/settings.ts";
import { manyTexts } from "../../../texts/many.ts";
import { texts } from "../../../texts/texts.ts";
import { daysOf } from "../../../url/range.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { AppDrawer } from "./AppDrawer.tsx";
import { APPS_FIELDS, filterOf, isFiltered, NO_FILTER } from "./appsSearch.ts";
import { AppsTable } from "./AppsTable.tsx";
import { AppsToolbar } from "./AppsToolbar.tsx";
import { TagDialog, type TagRequest } from "../../../components/tagging/TagDialog.tsx";
import { TagManyDialog } from "../../../components/tagging/TagManyDialog.tsx";

const EMPTY = {
  title: texts.apps.emptyTitle,
  body: texts.apps.emptyBody,
  filtered: texts.apps.emptyFiltered,
};
const idOf = ({ app }: DiscoveredApp) => app.id;

/** The discovered apps of a report. */
export default function AppsPage() {
  const [state, change] = useSearch(APPS_FIELDS);
  const [tagging, setTagging] = useState<TagRequest>();
  const selection = useSelection();
  const [many, setMany] = useState<readonly Choice[]>();
  const reports = useReports();
  const report = state.report || reports.data?.[0]?.id;
  const filter = filterOf(state);
  const apps = useApps(report, filter, {
    sort: state.sort,
    ...(state.cursor && { cursor: state.cursor }),
  });
  const totals = useAppTotals(report, filter).data;
  const zone = useTimeZone();
  const open = apps.data?.items.find((each) => each.app.id === state.app);

  return (
    <ListPage
      title={texts.apps.title}
      picker={
        <ReportPicker
          reports={reports.data ?? []}
          report={report ?? ""}
          days={state.days}
          onReport={(id) => change({ report: id, cursor: "", app: "" })}
          onDays={(days) => change({ days, cursor: "" })}
        />
      }
      drawer={state.app && report && (
        <AppDrawer
          key={state.app}
          report={report}
          app={{ id: state.app, name: open?.app.name ?? state.app }}
          days={daysOf(state)}
          zone={zone}
          tab={state.tab}
          onTab={(tab) => change({ tab }, { replace: true })}
          onClose={() => change({ app: "" })}
        />
      )}
      dialog={
        <>
          {tagging && <TagDialog request={tagging} onClose={() => setTagging(undefined)} />}
          {many && (
            <TagManyDialog
              apps={many}
              onDone={selection.clear}
              onClose={() => setMany(undefined)}
            />
          )}
        </>
      }
    >
      <AppsToolbar report={report} state={state} onChange={change} />
      <SelectionBar
        selection={selection}
        action={manyTexts.tag}
        onAction={() => setMany(selection.choices)}
      />
      <ReportListBody
        reports={reports}
        query={apps}
        question={[state.report, filter, state.sort, state.cursor]}
        idOf={idOf}
        empty={EMPTY}
        onClear={isFiltered(state) ? () => change(NO_FILTER) : undefined}
      >
        {(items, isStale) => (
          <AppsTable
            items={items}
            isStale={isStale}
            state={state}
            zone={zone}
            selection={selection}
            onChange={change}
            onTag={setTagging}
          />
        )}
      </ReportListBody>
      <CursorPager
        nextCursor={apps.data?.nextCursor}
        shown={totals
          ? texts.apps.totals(
            count(totals.apps),
            count(totals.users),
            bytes(totals.trafficBytes),
            bytes(totals.uploadedBytes),
          )
          : ""}
      />
    </ListPage>
  );
}
