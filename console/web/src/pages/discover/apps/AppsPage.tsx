import { lazy, Suspense, useEffect, useState } from "react";
import { ConditionLabels } from "../../../components/conditions/ConditionLabels.tsx";
import { CursorPager } from "../../../components/CursorPager.tsx";
import { SelectionBar } from "../../../components/many/SelectionBar.tsx";
import { useSelection } from "../../../components/many/useSelection.ts";
import { ListPage } from "../../../components/list/ListPage.tsx";
import { ReportListBody } from "../../../components/list/ReportListBody.tsx";
import { ReportPicker } from "../../../components/ReportPicker.tsx";
import { QueryMenu } from "../../../components/savedQueries/QueryMenu.tsx";
import { bytes, count } from "../../../format/format.ts";
import { useAppNames, useRiskFactors } from "../../../queries/catalog.ts";
import type { AskedOfQueries } from "../../../queries/namedQuery.ts";
import { readAllApps } from "../../../queries/matchingApps.ts";
import { useReportQueries } from "../../../queries/reportQueries.ts";
import { type DiscoveredApp, useApps, useAppTotals, useReports } from "../../../queries/reports.ts";
import { useTimeZone } from "../../../queries/settings.ts";
import { useMayChange } from "../../../shell/session.ts";
import { appConditionTexts } from "../../../texts/appConditions.ts";
import { manyTexts } from "../../../texts/many.ts";
import { texts } from "../../../texts/texts.ts";
import { choiceOf, rangeOf } from "../../../url/range.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { AppDrawer } from "./AppDrawer.tsx";
import type { AppsDialog } from "./AppsDialogs.tsx";
import { APPS_FIELDS, changeTo, filterOf, isFiltered, NO_FILTER, sortOf } from "./appsSearch.ts";
import { AppsTable } from "./AppsTable.tsx";
import { AppsToolbar } from "./AppsToolbar.tsx";
import { shownConditions } from "./shownConditions.ts";

const EMPTY = {
  title: texts.apps.emptyTitle,
  body: texts.apps.emptyBody,
  filtered: texts.apps.emptyFiltered,
};
/** Not needed to see the list, and loaded while the user reads it. */
const loadDialogs = () => import("./AppsDialogs.tsx");
const AppsDialogs = lazy(loadDialogs);
const idOf = ({ app }: DiscoveredApp) => app.id;

/** The discovered apps of a report. */
export default function AppsPage() {
  const [state, change] = useSearch(APPS_FIELDS);
  const [dialog, setDialog] = useState<AppsDialog>();
  const mayChange = useMayChange();
  const reports = useReports();
  const report = state.report || reports.data?.[0]?.id;
  const filter = filterOf(state);
  const selection = useSelection([report, filter]);
  const apps = useApps(report, filter, {
    sort: sortOf(state),
    ...(state.cursor && { cursor: state.cursor }),
  });
  const totals = useAppTotals(report, filter).data;
  // The list comes first.
  const queries = useReportQueries(apps.isFetched);
  const { data: factors = [] } = useRiskFactors(apps.isFetched);
  const zone = useTimeZone();
  useEffect(() => {
    loadDialogs();
  }, []);
  const ask = (asked: AskedOfQueries) => setDialog({ kind: "query", asked });
  const open = apps.data?.items.find((each) => each.app.id === state.app)?.app.name;
  // A link may open one that is not on this page.
  const names = useAppNames(state.app && apps.data && !open ? [state.app] : []);

  return (
    <ListPage
      title={texts.apps.title}
      picker={
        <>
          <QueryMenu
            queries={queries.data ?? []}
            saved={appConditionTexts.saved}
            onOpen={({ parameters }) => change(changeTo(parameters))}
            editing={mayChange
              ? {
                onSave: isFiltered(state) ? () => ask("save") : undefined,
                onChange: isFiltered(state) ? (query) => ask({ what: "change", query }) : undefined,
                onDelete: (query) => ask({ what: "delete", query }),
              }
              : undefined}
          />
          <ReportPicker
            reports={reports.data ?? []}
            report={report ?? ""}
            {...choiceOf(state, (range) => change({ ...range, cursor: "" }))}
            onReport={(id) => change({ report: id, cursor: "", app: "", usedBy: "" })}
          />
        </>
      }
      drawer={state.app && report && (
        <AppDrawer
          key={state.app}
          report={report}
          app={state.app}
          name={open ?? names.get(state.app) ?? state.app}
          range={rangeOf(state)}
          zone={zone}
          state={state}
          onChange={change}
          onClose={() => change({ app: "", usedBy: "" })}
        />
      )}
      dialog={dialog && (
        <Suspense>
          <AppsDialogs
            dialog={dialog}
            state={state}
            onChange={change}
            onTagged={selection.remove}
            onClose={() => setDialog(undefined)}
          />
        </Suspense>
      )}
    >
      <AppsToolbar
        report={report}
        state={state}
        onChange={change}
        onCondition={() => setDialog({ kind: "condition" })}
      />
      <ConditionLabels
        conditions={shownConditions(state, factors)}
        onChange={(without) => change({ ...without, cursor: "" })}
      />
      <SelectionBar
        selection={selection}
        matching={{
          total: apps.isPlaceholderData ? undefined : apps.data?.total,
          read: async () => (await readAllApps(report ?? "", filter)).map(({ app }) => app),
        }}
        action={manyTexts.tag}
        onAction={() => setDialog({ kind: "tagMany", apps: selection.choices })}
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
            report={reports.data?.find(({ id }) => id === report)}
            items={items}
            isStale={isStale}
            state={state}
            zone={zone}
            selection={selection}
            onChange={change}
            onTag={(request) => setDialog({ kind: "tag", request })}
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
