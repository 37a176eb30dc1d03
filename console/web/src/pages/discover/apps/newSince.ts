import { firstOf, type ReportSpan } from "../../../queries/comparedDays.ts";
import type { ReportRange } from "../../../queries/reports.ts";

/**
 * The day since which an app of a report is new on the days that are shown. None where the report
 * has nothing from before: everything would be new.
 *
 * @param today the day of UTC
 */
export function newSince(
  report: ReportSpan | undefined,
  range: ReportRange,
  today: string,
): string | undefined {
  const since = firstOf(range, today);
  return report?.kind === "continuous" && report.from && report.from < since ? since : undefined;
}
