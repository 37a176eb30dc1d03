import type { ActorsFilter, ActorsQuery, UsageSort } from "../../../queries/actors.ts";
import { RANGE_FIELDS, rangeOf, type RangeState } from "../../../url/range.ts";
import { type Fields, oneOf, text } from "../../../url/search.ts";

const SORTS = [
  "traffic",
  "transactions",
  "uploads",
  "lastSeen",
  "name",
] as const satisfies UsageSort[];

/** What the address of the page holds. */
export interface ActorsState extends RangeState {
  report: string;
  q: string;
  sort: typeof SORTS[number];
  cursor: string;
  /** Whose apps are open, by id. */
  open: string;
}

export const ACTORS_FIELDS: Fields<ActorsState> = {
  report: text(),
  ...RANGE_FIELDS,
  q: text(),
  sort: oneOf(SORTS, "traffic"),
  cursor: text(),
  open: text(),
};

export const NO_FILTER = { q: "", cursor: "" } satisfies Partial<ActorsState>;

/** What the list is filtered by. */
export function filterOf(state: ActorsState): ActorsFilter {
  const q = state.q.trim();
  return { ...rangeOf(state), ...(q && { q }) };
}

/** What a page of it is asked for. */
export function queryOf(state: ActorsState): ActorsQuery {
  return { ...filterOf(state), sort: state.sort, ...(state.cursor && { cursor: state.cursor }) };
}
