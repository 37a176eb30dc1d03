import type { ReportSummary } from "../queries/reports.ts";

/** The reports to choose from, with the one that is shown, whose figures stand below, in any case. */
export function reportOptions(
  reports: readonly Pick<ReportSummary, "id" | "name">[],
  shown: string,
): { value: string; label: string }[] {
  const options = reports.map(({ id, name }) => ({ value: id, label: name }));
  return !shown || options.some(({ value }) => value === shown)
    ? options
    : [{ value: shown, label: shown }, ...options];
}
