import { createContext, type ReactNode } from "react";
import { useSearchParams } from "react-router";
import { texts } from "../../texts/texts.ts";
import { CURSOR } from "../../url/search.ts";
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

/** What the rows that are shown were asked for by; nothing while they answer another question. */
export const Asked = createContext<string | undefined>(undefined);

/** The rows of a list, or why there are none. What is shown stays while a service is lost. */
export function ListBody<T>(
  { query, question, idOf, onNew, empty, onClear, children }: Props<T>,
) {
  const { data, error, isPlaceholderData = false, refetch } = query;
  const asked = isPlaceholderData ? undefined : JSON.stringify(question);
  const list = useSteadyRows(
    asked,
    data?.items ?? NO_ROWS,
    idOf,
    onNew,
  );
  const waiting = (
    <WaitingRows waiting={list.waiting} isReordered={list.isReordered} onShow={list.show} />
  );
  return (
    <>
      {error
        ? <ProblemMessage error={error} onRetry={refetch} />
        : (asked === undefined ? list.rows.length === 0 : !data) && <LoadingMessage />}
      {asked !== undefined && data?.items.length === 0 && (
        <NoRows asked={asked} empty={empty} onClear={onClear} />
      )}
      {onNew === "wait" && waiting}
      {list.rows.length > 0 && <Asked value={asked}>{children(list.rows, isPlaceholderData)}
      </Asked>}
      {onNew === "append" && waiting}
    </>
  );
}

interface NoRowsProps {
  asked: string;
  empty: EmptyTexts;
  onClear: (() => void) | undefined;
}

/** Why there is none; a later page may have lost its rows while earlier ones have some. */
function NoRows({ asked, empty, onClear }: NoRowsProps) {
  const [search, setSearch] = useSearchParams();
  const cursor = search.get(CURSOR);
  // A list in a drawer is asked for by other things than the page of the list beside it.
  if (cursor && asked.includes(JSON.stringify(cursor))) {
    return (
      <EmptyMessage
        title={texts.common.pageEmpty}
        body={texts.common.pageEmptyBody}
        action={texts.common.firstPage}
        onAction={() => {
          const first = new URLSearchParams(search);
          first.delete(CURSOR);
          setSearch(first);
        }}
      />
    );
  }
  return (
    <EmptyMessage
      title={empty.title}
      body={onClear && empty.filtered ? empty.filtered : empty.body}
      action={onClear && texts.common.clearFilters}
      onAction={onClear}
    />
  );
}
