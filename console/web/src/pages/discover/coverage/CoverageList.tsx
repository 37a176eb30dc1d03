import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { CursorPager } from "../../../components/CursorPager.tsx";
import { type EmptyTexts, ListBody } from "../../../components/list/ListBody.tsx";
import { SearchToolbar } from "../../../components/list/SearchToolbar.tsx";
import { count } from "../../../format/format.ts";
import type { Coverage } from "../../../queries/coverage.ts";
import { useMayChange } from "../../../shell/session.ts";
import { coverageTexts as words } from "../../../texts/coverage.ts";
import { texts } from "../../../texts/texts.ts";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import { emptinessOf, type Empty } from "./coverageFacts.ts";
import { type CoverageState, NO_FILTER, queryOf } from "./coverageSearch.ts";

interface Page<T> {
  items: T[];
  nextCursor?: string;
  total?: number;
}

interface Props<T> {
  /** What is searched for. */
  search: string;
  state: CoverageState;
  onChange: ChangeSearch<CoverageState>;
  /** Where all that meets the conditions comes as a file. */
  exportUrl: string;
  /** Tells what it means that the list is empty. */
  coverage: UseQueryResult<Coverage>;
  query: UseQueryResult<Page<T>>;
  idOf: (item: T) => string;
  children: (rows: T[], isStale: boolean) => ReactNode;
}

/** One of the lists: its toolbar, its rows and its pages. */
export function CoverageList<T>(
  { search, state, onChange, exportUrl, coverage, query, idOf, children }: Props<T>,
) {
  const { list } = state;
  const mayChange = useMayChange();
  const total = query.data?.total;
  return (
    <>
      <SearchToolbar label={search} q={state.q} onChange={onChange} exportUrl={exportUrl} />
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
        empty={emptyTexts(coverage.data ? emptinessOf(list, coverage.data) : list, mayChange)}
        onClear={state.q ? () => onChange(NO_FILTER) : undefined}
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

function emptyTexts(empty: Empty, mayUpload: boolean): EmptyTexts {
  const { emptyTitle, emptyBody } = words[empty];
  return {
    title: emptyTitle,
    filtered: words.emptyFiltered,
    body: empty === "noLogs"
      ? (
        <>
          <p>{mayUpload ? emptyBody : words.noLogs.emptyBodyReader}</p>
          <Link to="/discover/sources">{texts.nav.sources}</Link>
        </>
      )
      : emptyBody,
  };
}
