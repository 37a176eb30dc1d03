import type { ReportSummary } from "../../queries/reports.ts";

/** What the overview shows below its head. */
export type OverviewContent = "loading" | "nothingYet" | "emptyDays" | "cards";

/**
 * What can be said by what is known: whether a report without transactions has some on other days,
 * only the list of all reports says.
 *
 * @param report the id of the one that is shown
 */
export function contentOf(
  totals: { transactions: number } | undefined,
  reports: readonly Pick<ReportSummary, "id" | "from">[] | undefined,
  report: string | undefined,
): OverviewContent {
  if (reports?.length === 0) {
    return "nothingYet";
  }
  if (totals && totals.transactions > 0) {
    return "cards";
  }
  if (!totals || !reports) {
    return "loading";
  }
  return reports.find(({ id }) => id === report)?.from ? "emptyDays" : "nothingYet";
}
