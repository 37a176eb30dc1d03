import { type Fields, text } from "../../../url/search.ts";

/** What the address of the page holds. */
export interface CustomReportsState {
  cursor: string;
  /** The report whose details are open, by id. */
  report: string;
}

export const CUSTOM_REPORTS_FIELDS: Fields<CustomReportsState> = {
  cursor: text(),
  report: text(),
};
