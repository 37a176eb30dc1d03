import { daysBefore } from "../../../format/zones.ts";
import type { ReportRange, ReportSummary } from "../../../queries/reports.ts";

/**
 * The day since which an app of a report is new on the days that are shown. None where the report
 * has nothing from before: everything would be new, and nothing grew.
 *
 * @param today the day of UTC
 */
export function newSince(
  report: Pick<ReportSummary, "kind" | "from"> | undefined,
  range: ReportRange,
  today: string,
): string | undefined {
  const since = "days" in range ? daysBefore(today, range.days - 1) : range.from;
  return report?.kind === "continuous" && report.from && report.from < since ? since : undefined;
}
