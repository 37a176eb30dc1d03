import { Drawer, DrawerContent, DrawerContentBody, PageSection } from "@patternfly/react-core";
import { useState } from "react";
import { CursorPager } from "../../../components/CursorPager.tsx";
import { PageTitle } from "../../../components/PageTitle.tsx";
import { ReportPicker } from "../../../components/ReportPicker.tsx";
import { bytes, count } from "../../../format/format.ts";
import { useUncataloguedDomains, useUncataloguedDomainTotals } from "../../../queries/domains.ts";
import { useReports } from "../../../queries/reports.ts";
import { useTimeZone } from "../../../queries/settings.ts";
import { texts } from "../../../texts/texts.ts";
import { daysOf } from "../../../url/range.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { DomainDrawer } from "./DomainDrawer.tsx";
import { DomainsBody } from "./DomainsBody.tsx";
import { DOMAINS_FIELDS, filterOf, listOf } from "./domainsSearch.ts";
import { DomainsToolbar } from "./DomainsToolbar.tsx";
import { PromoteDialog } from "./PromoteDialog.tsx";

/** The domains of a report that belong to no app of the catalog. */
export default function DomainsPage() {
  const [state, change] = useSearch(DOMAINS_FIELDS);
  const [promoting, setPromoting] = useState<string>();
  const reports = useReports();
  const report = state.report || reports.data?.[0]?.id;
  const filter = filterOf(state);
  const domains = useUncataloguedDomains(report, filter, listOf(state));
  const totals = useUncataloguedDomainTotals(report, filter).data;
  const zone = useTimeZone();

  return (
    <Drawer isInline isExpanded={state.domain !== ""}>
      <DrawerContent
        panelContent={state.domain && report && (
          <DomainDrawer
            key={state.domain}
            report={report}
            domain={state.domain}
            known={domains.data?.items.find((each) => each.domain === state.domain)}
            days={daysOf(state)}
            zone={zone}
            onPromote={() => setPromoting(state.domain)}
            onClose={() => change({ domain: "" })}
          />
        )}
      >
        <DrawerContentBody>
          <PageSection isFilled hasBodyWrapper={false} className="gnomon-page">
            <PageTitle title={texts.domains.title}>
              <ReportPicker
                reports={reports.data ?? []}
                report={report ?? ""}
                days={state.days}
                onReport={(id) => change({ report: id, cursor: "", domain: "" })}
                onDays={(days) => change({ days, cursor: "" })}
              />
            </PageTitle>
            <DomainsToolbar report={report} state={state} onChange={change} />
            <DomainsBody
              reports={reports}
              domains={domains}
              state={state}
              zone={zone}
              onChange={change}
              onPromote={setPromoting}
            />
            <CursorPager
              nextCursor={domains.data?.nextCursor}
              shown={totals
                ? texts.domains.totals(
                  count(totals.count),
                  bytes(totals.trafficBytes),
                  bytes(totals.uploadedBytes),
                )
                : ""}
            />
          </PageSection>
        </DrawerContentBody>
      </DrawerContent>
      {promoting && <PromoteDialog domain={promoting} onClose={() => setPromoting(undefined)} />}
    </Drawer>
  );
}
