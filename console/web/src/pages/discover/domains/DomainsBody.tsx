import type { UseQueryResult } from "@tanstack/react-query";
import { EmptyMessage } from "../../../components/EmptyMessage.tsx";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { WaitingRows } from "../../../components/WaitingRows.tsx";
import type { UncataloguedDomain } from "../../../queries/domains.ts";
import type { ReportSummary } from "../../../queries/reports.ts";
import { texts } from "../../../texts/texts.ts";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import { useSteadyRows } from "../../../url/useSteadyRows.ts";
import { type DomainsState, filterOf, listOf, NO_FILTER } from "./domainsSearch.ts";
import { DomainsTable } from "./DomainsTable.tsx";

const NO_DOMAINS: UncataloguedDomain[] = [];
const idOf = ({ domain }: UncataloguedDomain) => domain;

interface Props {
  reports: UseQueryResult<ReportSummary[]>;
  domains: UseQueryResult<{ items: UncataloguedDomain[] }>;
  state: DomainsState;
  zone: string;
  onChange: ChangeSearch<DomainsState>;
  onPromote: (domain: string) => void;
}

/** The list, or why there is none. What is shown stays while a service is lost. */
export function DomainsBody({ reports, domains, state, zone, onChange, onPromote }: Props) {
  const list = useSteadyRows(
    domains.isPlaceholderData
      ? undefined
      : JSON.stringify([state.report, filterOf(state), listOf(state)]),
    domains.data?.items ?? NO_DOMAINS,
    idOf,
    "append",
  );
  const error = reports.error ?? domains.error;
  const retry = () => {
    reports.refetch();
    domains.refetch();
  };
  return (
    <>
      {error && <ProblemMessage error={error} onRetry={retry} />}
      {!domains.data && !error && reports.data?.length !== 0 && <LoadingMessage />}
      {reports.data?.length === 0 && (
        <EmptyMessage title={texts.reports.noneTitle} body={texts.reports.noneBody} />
      )}
      {domains.data?.items.length === 0 && (
        <EmptyMessage
          title={texts.domains.emptyTitle}
          body={state.q ? texts.domains.emptyFiltered : texts.domains.emptyBody}
          action={state.q ? texts.common.clearFilters : undefined}
          onAction={() => onChange(NO_FILTER)}
        />
      )}
      {list.rows.length > 0 && (
        <DomainsTable
          items={list.rows}
          isStale={domains.isPlaceholderData}
          state={state}
          zone={zone}
          onChange={onChange}
          onPromote={onPromote}
        />
      )}
      <WaitingRows waiting={list.waiting} isReordered={list.isReordered} onShow={list.show} />
    </>
  );
}
