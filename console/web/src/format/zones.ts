/** The moment at which a day, such as 2026-03-29, begins in a time zone. */
export function startOfDay(day: string, zone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // The offset is that of the moment itself, which is known once the offset is nearly right.
  const near = midnight - offsetAt(midnight, zone);
  return new Date(midnight - offsetAt(near, zone));
}

/** Whether a text is a day as the services take it. */
export function isDay(value: string): boolean {
  const start = Date.parse(`${value}T00:00:00Z`);
  // 31 February would be 3 March.
  return !Number.isNaN(start) && new Date(start).toISOString().startsWith(`${value}T`);
}

/** The day after a day. */
export function dayAfter(day: string): string {
  return daysBefore(day, -1);
}

/** The day that is so many days before a day. */
export function daysBefore(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() - days);
  return dayOf(moment);
}

/** The day of UTC at a moment. */
export function dayOf(moment: Date): string {
  return moment.toISOString().replace(/T.*/, "");
}

/** By how many milliseconds clocks of a zone are ahead of UTC at a moment. */
export function offsetAt(moment: number, zone: string): number {
  const parts = clockOf(zone).formatToParts(moment);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const local = Date.UTC(
    of("year"),
    of("month") - 1,
    of("day"),
    of("hour"),
    of("minute"),
    of("second"),
  );
  return local - Math.floor(moment / 1000) * 1000;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Made once: a file has thousands of times. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const clock = clocks.get(zone) ?? new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  clocks.set(zone, clock);
  return clock;
}
