import type { Paper } from "../../../queries/executiveReport.ts";
import { type Range, range } from "../../../url/range.ts";
import { type Fields, oneOf, text } from "../../../url/search.ts";

export const PAPERS = ["a4", "letter"] as const satisfies Paper[];

/** What the address of the page holds. */
export interface ExecutiveState {
  report: string;
  days: Range;
  paper: Paper;
}

export const EXECUTIVE_FIELDS: Fields<ExecutiveState> = {
  report: text(),
  days: range(),
  paper: oneOf(PAPERS, "a4"),
};
