/** The page of the apps that a report has found. */
export function toReport(report: string): string {
  return `/discover/apps?${new URLSearchParams({ report })}`;
}

/** The data source that a report fills. */
export function toSource(source: string): string {
  return `/discover/sources?${new URLSearchParams({ source })}`;
}
