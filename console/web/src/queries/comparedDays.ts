import { daysBefore } from "../format/zones.ts";
import type { ReportRange, ReportSummary } from "./reports.ts";

const DAY_MILLIS = 86_400_000;

/** What says from which day on a report has something. */
export type ReportSpan = Pick<ReportSummary, "kind" | "from">;

/** The first day of a range. */
export function firstOf(range: ReportRange, today: string): string {
  return "days" in range ? daysBefore(today, range.days - 1) : range.from;
}

/** The last day of a range. */
export function lastOf(range: ReportRange, today: string): string {
  return "days" in range ? today : range.to;
}

/** As many days as the services tell one by one. */
export const MAX_SERIES_DAYS = 400;

/** Whether each day of a range can be drawn, or they are too many for that. */
export function isDrawn(range: ReportRange): boolean {
  return "days" in range ||
    Date.parse(range.to) - Date.parse(range.from) < MAX_SERIES_DAYS * DAY_MILLIS;
}

/**
 * The days of a range that are compared with as many before: those that are over. None where the
 * report did not have all of those before: everything would have grown.
 *
 * @param today the day of UTC
 */
export function comparedDays(
  report: ReportSpan | undefined,
  range: ReportRange,
  today: string,
): { from: string; to: string } | undefined {
  const from = firstOf(range, today);
  const last = lastOf(range, today);
  const to = last < today ? last : daysBefore(today, 1);
  if (report?.kind !== "continuous" || !report.from || to < from) {
    return undefined;
  }
  const before = daysBefore(from, (Date.parse(to) - Date.parse(from)) / DAY_MILLIS + 1);
  return report.from <= before ? { from, to } : undefined;
}
