/** The page of an app of the catalog. */
export function appPath(id: string): string {
  return `/catalog/apps/${encodeURIComponent(id)}`;
}
