import { useState } from "react";
import { CursorPager } from "../../../components/CursorPager.tsx";
import { ListPage } from "../../../components/list/ListPage.tsx";
import { ReportListBody } from "../../../components/list/ReportListBody.tsx";
import { SearchToolbar } from "../../../components/list/SearchToolbar.tsx";
import { ReportPicker } from "../../../components/ReportPicker.tsx";
import { bytes, count } from "../../../format/format.ts";
import {
  domainExportUrl,
  type UncataloguedDomain,
  useUncataloguedDomains,
  useUncataloguedDomainTotals,
} from "../../../queries/domains.ts";
import { useReports } from "../../../queries/reports.ts";
import { useTimeZone } from "../../../queries/settings.ts";
import { domainTexts } from "../../../texts/domains.ts";
import { choiceOf, rangeOf } from "../../../url/range.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { DomainDrawer } from "./DomainDrawer.tsx";
import { DomainsTable } from "./DomainsTable.tsx";
import { DOMAINS_FIELDS, filterOf, listOf, NO_FILTER } from "./domainsSearch.ts";
import { PromoteDialog } from "./PromoteDialog.tsx";

const EMPTY = {
  title: domainTexts.emptyTitle,
  body: domainTexts.emptyBody,
  filtered: domainTexts.emptyFiltered,
};
const idOf = ({ domain }: UncataloguedDomain) => domain;

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
    <ListPage
      title={domainTexts.title}
      picker={
        <ReportPicker
          reports={reports.data ?? []}
          report={report ?? ""}
          {...choiceOf(state, (range) => change({ ...range, cursor: "" }))}
          onReport={(id) => change({ report: id, cursor: "", domain: "" })}
        />
      }
      drawer={state.domain && report && (
        <DomainDrawer
          key={state.domain}
          report={report}
          domain={state.domain}
          known={domains.data?.items.find((each) => each.domain === state.domain)}
          range={rangeOf(state)}
          zone={zone}
          onPromote={() => setPromoting(state.domain)}
          onClose={() => change({ domain: "" })}
        />
      )}
      dialog={promoting && (
        <PromoteDialog
          domain={promoting}
          onClose={() => setPromoting(undefined)}
        />
      )}
    >
      <SearchToolbar
        label={domainTexts.search}
        q={state.q}
        onChange={change}
        exportUrl={report && domainExportUrl(report, filter, state.sort)}
      />
      <ReportListBody
        reports={reports}
        query={domains}
        question={[state.report, filter, listOf(state)]}
        idOf={idOf}
        empty={EMPTY}
        onClear={state.q ? () => change(NO_FILTER) : undefined}
      >
        {(items, isStale) => (
          <DomainsTable
            items={items}
            isStale={isStale}
            state={state}
            zone={zone}
            onChange={change}
            onPromote={setPromoting}
          />
        )}
      </ReportListBody>
      <CursorPager
        nextCursor={domains.data?.nextCursor}
        shown={totals
          ? domainTexts.totals(
            count(totals.count),
            bytes(totals.trafficBytes),
            bytes(totals.uploadedBytes),
          )
          : ""}
      />
    </ListPage>
  );
}
