import type { ActorKind, UsageSort } from "../../queries/actors.ts";
import type { MoverMeasure } from "../../queries/overview.ts";
import { USAGE_MEASURES, type UsageMeasure } from "../../components/usageMeasures.ts";
import type { ReportRange, ShareSplit } from "../../queries/reports.ts";
import { type Range, RANGE_FIELDS, type RangeState } from "../../url/range.ts";
import { anyOf, type Fields, oneOf, text } from "../../url/search.ts";

export const ACTORS = ["users", "ip-addresses", "devices"] as const satisfies ActorKind[];
export const MEASURES = ["traffic", "uploads", "transactions"] as const satisfies UsageSort[];
export const GROWTHS = ["traffic", "transactions", "users"] as const satisfies MoverMeasure[];
/** What is split into more parts than are shown at first. */
export const LONG_SPLITS = ["category", "headquarters"] as const satisfies ShareSplit[];

/** What the address of the page holds. */
export interface OverviewState extends RangeState {
  report: string;
  /** By what the charts are drawn. */
  measure: UsageMeasure;
  /** Of what all parts are shown. */
  all: typeof LONG_SPLITS[number][];
  /** The kind of actor whose most active are shown, and by what. */
  top: typeof ACTORS[number];
  by: typeof MEASURES[number];
  /** By what apps have grown that are shown. */
  growth: typeof GROWTHS[number];
}

export const OVERVIEW_FIELDS: Fields<OverviewState> = {
  report: text(),
  ...RANGE_FIELDS,
  measure: oneOf(USAGE_MEASURES, "traffic"),
  all: anyOf(LONG_SPLITS),
  top: oneOf(ACTORS, "users"),
  by: oneOf(MEASURES, "traffic"),
  growth: oneOf(GROWTHS, "traffic"),
};

/** The report and the days that are shown, as the addresses of other pages hold them. */
export type Shown = { report: string } & ({ days: Range } | { from: string; to: string });

/** What the address of another page holds for it to show the same. */
export function shownOf(report: string, range: ReportRange): Shown {
  return { report, ...("days" in range ? { days: String(range.days) as Range } : range) };
}
