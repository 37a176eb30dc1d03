import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { CursorPager } from "../../../components/CursorPager.tsx";
import { type EmptyTexts, ListBody } from "../../../components/list/ListBody.tsx";
import { count } from "../../../format/format.ts";
import type { Coverage } from "../../../queries/coverage.ts";
import { coverageTexts as words } from "../../../texts/coverage.ts";
import { texts } from "../../../texts/texts.ts";
import { emptinessOf, type Empty } from "./coverageFacts.ts";
import { type CoverageState, queryOf } from "./coverageSearch.ts";

interface Page<T> {
  items: T[];
  nextCursor?: string;
  total?: number;
}

interface Props<T> {
  state: CoverageState;
  /** Tells what it means that the list is empty. */
  coverage: UseQueryResult<Coverage>;
  query: UseQueryResult<Page<T>>;
  idOf: (item: T) => string;
  /** Clears the conditions; none where none is set. */
  onClear?: (() => void) | undefined;
  children: (rows: T[], isStale: boolean) => ReactNode;
}

/** The rows of one of the lists, and its pages. */
export function CoverageList<T>({ state, coverage, query, idOf, onClear, children }: Props<T>) {
  const { list } = state;
  const total = query.data?.total;
  return (
    <>
      <ListBody
        query={{
          data: coverage.data && query.data,
          error: coverage.error ?? query.error,
          isPlaceholderData: query.isPlaceholderData,
          refetch: () => {
            coverage.refetch();
            query.refetch();
          },
        }}
        question={[list, queryOf(state)]}
        idOf={idOf}
        onNew="append"
        empty={emptyTexts(coverage.data ? emptinessOf(list, coverage.data) : list)}
        onClear={onClear}
      >
        {children}
      </ListBody>
      <CursorPager
        nextCursor={query.data?.nextCursor}
        shown={total === undefined ? "" : words[list].total(count(total))}
      />
    </>
  );
}

function emptyTexts(empty: Empty): EmptyTexts {
  const { emptyTitle, emptyBody } = words[empty];
  return {
    title: emptyTitle,
    filtered: words.emptyFiltered,
    body: empty === "noLogs"
      ? (
        <>
          <p>{emptyBody}</p>
          <Link to="/discover/sources">{texts.nav.sources}</Link>
        </>
      )
      : emptyBody,
  };
}
