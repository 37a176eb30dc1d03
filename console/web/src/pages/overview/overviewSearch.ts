import type { ActorKind, UsageSort } from "../../queries/actors.ts";
import type { MoverMeasure } from "../../queries/trends.ts";
import { type Range, range } from "../../url/range.ts";
import { type Fields, oneOf, text } from "../../url/search.ts";

export const ACTORS = ["users", "ip-addresses", "devices"] as const satisfies ActorKind[];
export const MEASURES = ["traffic", "uploads", "transactions"] as const satisfies UsageSort[];
export const GROWTHS = ["traffic", "transactions", "users"] as const satisfies MoverMeasure[];

/** What the address of the page holds. */
export interface OverviewState {
  report: string;
  days: Range;
  /** Of whom the most active are shown, and by what. */
  top: typeof ACTORS[number];
  by: typeof MEASURES[number];
  /** By what apps have grown that are shown. */
  growth: typeof GROWTHS[number];
}

export const OVERVIEW_FIELDS: Fields<OverviewState> = {
  report: text(),
  days: range(),
  top: oneOf(ACTORS, "users"),
  by: oneOf(MEASURES, "traffic"),
  growth: oneOf(GROWTHS, "traffic"),
};
