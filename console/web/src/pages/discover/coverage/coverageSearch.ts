import type { CoverageQuery } from "../../../queries/coverage.ts";
import { daysOf, type Range, range } from "../../../url/range.ts";
import { type Fields, oneOf, text } from "../../../url/search.ts";

export const LISTS = ["users", "ip-addresses", "silent-devices"] as const;
export type ListName = typeof LISTS[number];

/** What the address of the page holds. */
export interface CoverageState {
  days: Range;
  list: ListName;
  cursor: string;
}

export const COVERAGE_FIELDS: Fields<CoverageState> = {
  days: range(),
  list: oneOf(LISTS, "users"),
  cursor: text(),
};

/** What a page of a list is asked for. */
export function queryOf(state: CoverageState): CoverageQuery {
  return { days: daysOf(state), ...(state.cursor && { cursor: state.cursor }) };
}
