import type { UseQueryResult } from "@tanstack/react-query";
import { EmptyMessage } from "../../../components/EmptyMessage.tsx";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import type { DiscoveredApp, ReportSummary } from "../../../queries/reports.ts";
import { texts } from "../../../texts/texts.ts";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import { type AppsState, isFiltered, NO_FILTER } from "./appsSearch.ts";
import { AppsTable } from "./AppsTable.tsx";
import type { TagRequest } from "./TagDialog.tsx";

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
      {apps.data && apps.data.items.length > 0 && (
        <AppsTable
          items={apps.data.items}
          isStale={apps.isPlaceholderData}
          state={state}
          zone={zone}
          onChange={onChange}
          onTag={onTag}
        />
      )}
    </>
  );
}
