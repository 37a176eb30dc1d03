/** The time zones that the browser knows, and the one that is set, which it may not know. */
export function timeZones(set: string): { value: string; label: string }[] {
  const names = new Set([set, "UTC", ...Intl.supportedValuesOf("timeZone")]);
  return [...names].sort().map((value) => ({ value, label: value.replaceAll("_", " ") }));
}
