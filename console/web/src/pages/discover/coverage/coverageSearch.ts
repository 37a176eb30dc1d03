import type { ActorKind, ActorsFilter, ActorsQuery } from "../../../queries/actors.ts";
import type { SilentDevicesFilter, SilentDevicesQuery } from "../../../queries/coverage.ts";
import { daysOf, type Range, range } from "../../../url/range.ts";
import { type Fields, oneOf, text } from "../../../url/search.ts";

export const LISTS = ["users", "ip-addresses", "silent-devices"] as const;
export type ListName = typeof LISTS[number];

/** Who may appear in logs alone. */
export type UncoveredKind = Exclude<ActorKind, "devices">;

/** What the address of the page holds. */
export interface CoverageState {
  days: Range;
  list: ListName;
  q: string;
  cursor: string;
}

export const COVERAGE_FIELDS: Fields<CoverageState> = {
  days: range(),
  list: oneOf(LISTS, "users"),
  q: text(),
  cursor: text(),
};

export const NO_FILTER = { q: "", cursor: "" } satisfies Partial<CoverageState>;

/** What silent devices are filtered by. */
export function silentFilterOf(state: CoverageState): SilentDevicesFilter {
  const q = state.q.trim();
  return { days: daysOf(state), ...(q && { q }) };
}

/** What a list of who has no device is filtered by. */
export function filterOf(state: CoverageState): ActorsFilter {
  return { ...silentFilterOf(state), withoutDevice: true };
}

/** Who has most of it comes first. */
export const ORDER = "traffic";

/** What a page of it is asked for. */
export function queryOf(state: CoverageState): ActorsQuery {
  return { ...filterOf(state), sort: ORDER, ...cursorOf(state) };
}

/** What a page of silent devices is asked for. */
export function silentQueryOf(state: CoverageState): SilentDevicesQuery {
  return { ...silentFilterOf(state), ...cursorOf(state) };
}

function cursorOf({ cursor }: CoverageState) {
  return cursor ? { cursor } : {};
}
