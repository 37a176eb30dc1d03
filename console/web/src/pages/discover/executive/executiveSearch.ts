import type { Paper } from "../../../queries/executiveReport.ts";
import { RANGE_FIELDS, type RangeState } from "../../../url/range.ts";
import { type Fields, oneOf, text } from "../../../url/search.ts";

export const PAPERS = ["a4", "letter"] as const satisfies Paper[];

/** What the address of the page holds. */
export interface ExecutiveState extends RangeState {
  report: string;
  paper: Paper;
}

export const EXECUTIVE_FIELDS: Fields<ExecutiveState> = {
  report: text(),
  ...RANGE_FIELDS,
  paper: oneOf(PAPERS, "a4"),
};
