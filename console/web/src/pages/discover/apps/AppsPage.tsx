import { Drawer, DrawerContent, DrawerContentBody, PageSection } from "@patternfly/react-core";
import { useState } from "react";
import { CursorPager } from "../../../components/CursorPager.tsx";
import { ReportPicker } from "../../../components/ReportPicker.tsx";
import { PageTitle } from "../../../components/PageTitle.tsx";
import { bytes, count } from "../../../format/format.ts";
import { useApps, useAppTotals, useReports } from "../../../queries/reports.ts";
import { useTimeZone } from "../../../queries/settings.ts";
import { texts } from "../../../texts/texts.ts";
import { daysOf } from "../../../url/range.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { AppDrawer } from "./AppDrawer.tsx";
import { AppsBody } from "./AppsBody.tsx";
import { APPS_FIELDS, filterOf } from "./appsSearch.ts";
import { AppsToolbar } from "./AppsToolbar.tsx";
import { TagDialog, type TagRequest } from "./TagDialog.tsx";

/** The discovered apps of a report. */
export default function AppsPage() {
  const [state, change] = useSearch(APPS_FIELDS);
  const [tagging, setTagging] = useState<TagRequest>();
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
    <Drawer isInline isExpanded={state.app !== ""}>
      <DrawerContent
        panelContent={state.app && report && (
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
      >
        <DrawerContentBody>
          <PageSection isFilled hasBodyWrapper={false} className="gnomon-page">
            <PageTitle title={texts.apps.title}>
              <ReportPicker
                reports={reports.data ?? []}
                report={report ?? ""}
                days={state.days}
                onReport={(id) => change({ report: id, cursor: "", app: "" })}
                onDays={(days) => change({ days, cursor: "" })}
              />
            </PageTitle>
            <AppsToolbar report={report} state={state} onChange={change} />
            <AppsBody
              reports={reports}
              apps={apps}
              state={state}
              zone={zone}
              onChange={change}
              onTag={setTagging}
            />
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
          </PageSection>
        </DrawerContentBody>
      </DrawerContent>
      {tagging && <TagDialog request={tagging} onClose={() => setTagging(undefined)} />}
    </Drawer>
  );
}
