import { type Range, range } from "../../../url/range.ts";
import { type Fields, oneOf, text } from "../../../url/search.ts";

/** What the address of the page holds. */
export interface AppState {
  facts: "known" | "all";
  /** The report whose usage is shown, and the last days of it. */
  report: string;
  days: Range;
}

export const APP_FIELDS: Fields<AppState> = {
  facts: oneOf(["known", "all"], "known"),
  report: text(),
  days: range(),
};
