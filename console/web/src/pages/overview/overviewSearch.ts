import { type Fields, oneOf, text } from "../../url/search.ts";

const DAYS = ["7", "30", "90"] as const;

/** What the address of the page holds. */
export interface OverviewState {
  report: string;
  days: typeof DAYS[number];
}

export const OVERVIEW_FIELDS: Fields<OverviewState> = { report: text(), days: oneOf(DAYS, "30") };
