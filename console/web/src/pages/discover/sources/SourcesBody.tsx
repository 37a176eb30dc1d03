import type { UseQueryResult } from "@tanstack/react-query";
import { EmptyMessage } from "../../../components/EmptyMessage.tsx";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { WaitingRows } from "../../../components/WaitingRows.tsx";
import type { DataSource } from "../../../queries/sources.ts";
import { useUpload } from "../../../queries/upload.ts";
import { texts } from "../../../texts/texts.ts";
import { useSteadyRows } from "../../../url/useSteadyRows.ts";
import type { SourcesState } from "./sourcesSearch.ts";
import { SourcesTable } from "./SourcesTable.tsx";

const NO_SOURCES: DataSource[] = [];
const idOf = ({ id }: DataSource) => id;

interface Props {
  sources: UseQueryResult<{ items: DataSource[] }>;
  state: SourcesState;
  zone: string;
  onOpen: (id: string) => void;
}

/** The list, or why there is none. What is shown stays while a service is lost. */
export function SourcesBody({ sources, state, zone, onOpen }: Props) {
  const { data, error, isPlaceholderData, refetch } = sources;
  const items = data?.items ?? NO_SOURCES;
  const upload = useUpload().state;
  // What somebody has just uploaded is what they want to see; what others do waits.
  const own = upload.phase === "done" && items.find(({ id }) => id === upload.answer.reportId);
  const list = useSteadyRows(
    isPlaceholderData ? undefined : JSON.stringify([state.cursor, own && own.id]),
    items,
    idOf,
    "wait",
  );
  return (
    <>
      {error && <ProblemMessage error={error} onRetry={refetch} />}
      {!data && !error && <LoadingMessage />}
      {data && items.length === 0 && (
        <EmptyMessage title={texts.sources.emptyTitle} body={texts.sources.emptyBody} />
      )}
      <WaitingRows waiting={list.waiting} isReordered={list.isReordered} onShow={list.show} />
      {list.rows.length > 0 && (
        <SourcesTable
          items={list.rows}
          isStale={isPlaceholderData}
          open={state.source}
          zone={zone}
          onOpen={onOpen}
        />
      )}
    </>
  );
}
