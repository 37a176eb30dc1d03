/** What an export is asked for; of a list of values each is a condition of its own. */
export type ExportQuery = Record<
  string,
  string | number | boolean | readonly (string | number)[] | undefined
>;

/**
 * Where the browser downloads a list as CSV, all that meets the conditions, as it is streamed.
 *
 * @param path of the contract, with its parts in braces
 */
export function exportUrl(path: string, parts: Record<string, string>, query: ExportQuery): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(parts[name] ?? ""));
  const search = new URLSearchParams({ format: "csv" });
  for (const [name, value] of Object.entries(query)) {
    [value].flat().forEach((each) => each !== undefined && search.append(name, String(each)));
  }
  return `${filled}?${search}`;
}
