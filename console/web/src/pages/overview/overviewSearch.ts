import { type Range, range } from "../../url/range.ts";
import { type Fields, text } from "../../url/search.ts";

/** What the address of the page holds. */
export interface OverviewState {
  report: string;
  days: Range;
}

export const OVERVIEW_FIELDS: Fields<OverviewState> = { report: text(), days: range() };
