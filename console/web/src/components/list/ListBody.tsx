import type { ReactNode } from "react";
import { texts } from "../../texts/texts.ts";
import type { NewRows } from "../../url/steadyRows.ts";
import { useSteadyRows } from "../../url/useSteadyRows.ts";
import { EmptyMessage } from "../EmptyMessage.tsx";
import { LoadingMessage } from "../LoadingMessage.tsx";
import { ProblemMessage } from "../ProblemMessage.tsx";
import { WaitingRows } from "../WaitingRows.tsx";

/** What a query for a page of a list knows by now. */
export interface ListQuery<T> {
  data: { items: T[] } | undefined;
  error: unknown;
  /** Whether it still shows the answer to the question before. */
  isPlaceholderData?: boolean | undefined;
  refetch: () => unknown;
}

/** What is said where a list has no rows. */
export interface EmptyTexts {
  title: string;
  body: ReactNode;
  /** The same where conditions are set that could be cleared. */
  filtered?: string | undefined;
}

interface Props<T> {
  query: ListQuery<T>;
  /** What the list is asked for; another question is another list. */
  question: unknown;
  idOf: (item: T) => string;
  /** Where rows go that come while the list is open. */
  onNew: NewRows;
  empty: EmptyTexts;
  /** Clears the conditions; none where none is set. */
  onClear?: (() => void) | undefined;
  children: (rows: T[], isStale: boolean) => ReactNode;
}

const NO_ROWS: never[] = [];

/** The rows of a list, or why there are none. What is shown stays while a service is lost. */
export function ListBody<T>(
  { query, question, idOf, onNew, empty, onClear, children }: Props<T>,
) {
  const { data, error, isPlaceholderData = false, refetch } = query;
  const list = useSteadyRows(
    isPlaceholderData ? undefined : JSON.stringify(question),
    data?.items ?? NO_ROWS,
    idOf,
    onNew,
  );
  const waiting = (
    <WaitingRows waiting={list.waiting} isReordered={list.isReordered} onShow={list.show} />
  );
  return (
    <>
      {error ? <ProblemMessage error={error} onRetry={refetch} /> : !data && <LoadingMessage />}
      {data?.items.length === 0 && (
        <EmptyMessage
          title={empty.title}
          body={onClear && empty.filtered ? empty.filtered : empty.body}
          action={onClear && texts.common.clearFilters}
          onAction={onClear}
        />
      )}
      {onNew === "wait" && waiting}
      {list.rows.length > 0 && children(list.rows, isPlaceholderData)}
      {onNew === "append" && waiting}
    </>
  );
}
