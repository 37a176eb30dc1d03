/**
 * A moment as a field for date and time has it, in a zone.
 *
 * @returns such as 2026-03-02T08:15
 */
export function localOf(instant: string, zone: string): string {
  return wallClock(new Date(instant).getTime(), zone).slice(0, MINUTES);
}

/**
 * The moment of a date and time in a zone, as the services take it; none where it is no such. A
 * time that a clock skips in spring is the one that it shows an hour later.
 *
 * @param local such as 2026-03-02T08:15
 */
export function instantOf(local: string, zone: string): string | undefined {
  const wanted = Date.parse(`${local}Z`);
  if (Number.isNaN(wanted)) {
    return undefined;
  }
  const offsetAt = (moment: number) => Date.parse(`${wallClock(moment, zone)}Z`) - moment;
  const close = wanted - offsetAt(wanted);
  return new Date(wanted - offsetAt(close)).toISOString();
}

const MINUTES = "2026-03-02T08:15".length;

function wallClock(moment: number, zone: string): string {
  // Swedish writes times as ISO 8601 does.
  return new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    dateStyle: "short",
    timeStyle: "medium",
  }).format(moment).replace(" ", "T");
}
