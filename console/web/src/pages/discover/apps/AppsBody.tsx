import type { UseQueryResult } from "@tanstack/react-query";
import { EmptyMessage } from "../../../components/EmptyMessage.tsx";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { WaitingRows } from "../../../components/WaitingRows.tsx";
import type { DiscoveredApp, ReportSummary } from "../../../queries/reports.ts";
import { texts } from "../../../texts/texts.ts";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import { useSteadyRows } from "../../../url/useSteadyRows.ts";
import { type AppsState, filterOf, isFiltered, NO_FILTER } from "./appsSearch.ts";
import { AppsTable } from "./AppsTable.tsx";
import type { TagRequest } from "./TagDialog.tsx";

const NO_APPS: DiscoveredApp[] = [];
const idOf = (item: DiscoveredApp) => item.app.id;

interface Props {
  reports: UseQueryResult<ReportSummary[]>;
  apps: UseQueryResult<{ items: DiscoveredApp[] }>;
  state: AppsState;
  zone: string;
  onChange: ChangeSearch<AppsState>;
  onTag: (request: TagRequest) => void;
}

/** The list, or why there is none. What is shown stays while a service is lost. */
export function AppsBody({ reports, apps, state, zone, onChange, onTag }: Props) {
  const list = useSteadyRows(
    apps.isPlaceholderData
      ? undefined
      : JSON.stringify([state.report, filterOf(state), state.sort, state.cursor]),
    apps.data?.items ?? NO_APPS,
    idOf,
    "append",
  );
  const error = reports.error ?? apps.error;
  const retry = () => {
    reports.refetch();
    apps.refetch();
  };
  return (
    <>
      {error && <ProblemMessage error={error} onRetry={retry} />}
      {!apps.data && !error && reports.data?.length !== 0 && <LoadingMessage />}
      {reports.data?.length === 0 && (
        <EmptyMessage title={texts.reports.noneTitle} body={texts.reports.noneBody} />
      )}
      {apps.data?.items.length === 0 && (
        <EmptyMessage
          title={texts.apps.emptyTitle}
          body={isFiltered(state) ? texts.apps.emptyFiltered : texts.apps.emptyBody}
          action={isFiltered(state) ? texts.common.clearFilters : undefined}
          onAction={() => onChange(NO_FILTER)}
        />
      )}
      {list.rows.length > 0 && (
        <AppsTable
          items={list.rows}
          isStale={apps.isPlaceholderData}
          state={state}
          zone={zone}
          onChange={onChange}
          onTag={onTag}
        />
      )}
      <WaitingRows waiting={list.waiting} isReordered={list.isReordered} onShow={list.show} />
    </>
  );
}
