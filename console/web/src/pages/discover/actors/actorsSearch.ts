import type { ActorKind, ActorsFilter, ActorsQuery, UsageSort } from "../../../queries/actors.ts";
import { RANGE_FIELDS, rangeOf, type RangeState } from "../../../url/range.ts";
import { anyTexts, type Fields, oneOf, text } from "../../../url/search.ts";

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
  /** Ids of user groups; only users belong to some. */
  userGroup: string[];
  sort: typeof SORTS[number];
  cursor: string;
  /** Whose apps are open, by id. */
  open: string;
}

export const ACTORS_FIELDS: Fields<ActorsState> = {
  report: text(),
  ...RANGE_FIELDS,
  q: text(),
  userGroup: anyTexts(),
  sort: oneOf(SORTS, "traffic"),
  cursor: text(),
  open: text(),
};

export const NO_FILTER = { q: "", userGroup: [], cursor: "" } satisfies Partial<ActorsState>;

/** What the list is filtered by. */
export function filterOf(kind: ActorKind, state: ActorsState): ActorsFilter {
  return { ...rangeOf(state), ...conditionsOf(kind, state) };
}

/** What sets no condition is left out. */
function conditionsOf(kind: ActorKind, state: ActorsState): { q?: string; userGroup?: string[] } {
  const q = state.q.trim();
  const userGroup = kind === "users" ? state.userGroup : [];
  return { ...(q && { q }), ...(userGroup.length > 0 && { userGroup }) };
}

/** Whether any condition is set that a person could take away. */
export function isFiltered(kind: ActorKind, state: ActorsState): boolean {
  return Object.keys(conditionsOf(kind, state)).length > 0;
}

/** What a page of it is asked for. */
export function queryOf(kind: ActorKind, state: ActorsState): ActorsQuery {
  return {
    ...filterOf(kind, state),
    sort: state.sort,
    ...(state.cursor && { cursor: state.cursor }),
  };
}
