import type { UseQueryResult } from "@tanstack/react-query";
import { EmptyMessage } from "../../../components/EmptyMessage.tsx";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { WaitingRows } from "../../../components/WaitingRows.tsx";
import { type ActorKind, actorOf, type ActorUsage } from "../../../queries/actors.ts";
import type { ReportSummary } from "../../../queries/reports.ts";
import { texts } from "../../../texts/texts.ts";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import { useSteadyRows } from "../../../url/useSteadyRows.ts";
import { type ActorsState, NO_FILTER, queryOf } from "./actorsSearch.ts";
import { ActorsTable } from "./ActorsTable.tsx";

const NOBODY: ActorUsage[] = [];
const idOf = (usage: ActorUsage) => actorOf(usage).id;

interface Props {
  kind: ActorKind;
  reports: UseQueryResult<ReportSummary[]>;
  actors: UseQueryResult<{ items: ActorUsage[] }>;
  state: ActorsState;
  zone: string;
  onChange: ChangeSearch<ActorsState>;
}

/** The list, or why there is none. What is shown stays while a service is lost. */
export function ActorsBody({ kind, reports, actors, state, zone, onChange }: Props) {
  const list = useSteadyRows(
    actors.isPlaceholderData ? undefined : JSON.stringify([kind, state.report, queryOf(state)]),
    actors.data?.items ?? NOBODY,
    idOf,
    "append",
  );
  const error = reports.error ?? actors.error;
  const retry = () => {
    reports.refetch();
    actors.refetch();
  };
  return (
    <>
      {error && <ProblemMessage error={error} onRetry={retry} />}
      {!actors.data && !error && reports.data?.length !== 0 && <LoadingMessage />}
      {reports.data?.length === 0 && (
        <EmptyMessage title={texts.reports.noneTitle} body={texts.reports.noneBody} />
      )}
      {actors.data?.items.length === 0 && (
        <EmptyMessage
          title={texts.actors[kind].emptyTitle}
          body={state.q ? texts.actors.emptyFiltered : texts.actors[kind].emptyBody}
          action={state.q ? texts.common.clearFilters : undefined}
          onAction={() => onChange(NO_FILTER)}
        />
      )}
      {list.rows.length > 0 && (
        <ActorsTable
          kind={kind}
          items={list.rows}
          isStale={actors.isPlaceholderData}
          state={state}
          zone={zone}
          onChange={onChange}
        />
      )}
      <WaitingRows waiting={list.waiting} isReordered={list.isReordered} onShow={list.show} />
    </>
  );
}
