import { lastOf, type ReportSpan } from "../../queries/comparedDays.ts";
import type { NewDays } from "../../queries/overview.ts";
import type { ReportRange } from "../../queries/reports.ts";
import { newSince } from "../discover/apps/newSince.ts";

/**
 * The days on which an app of a report is new: since the first one that is shown, and where those
 * are over, until the last one. None where the report has nothing from before.
 *
 * @param today the day of UTC
 */
export function newDays(
  report: ReportSpan | undefined,
  range: ReportRange,
  today: string,
): NewDays | undefined {
  const since = newSince(report, range, today);
  const to = lastOf(range, today);
  return since
    ? { since, ...(report?.from && to < today && { until: { from: report.from, to } }) }
    : undefined;
}
