import { dayAfter, isDay, startOfDay } from "../format/zones.ts";

/** From the beginning of the first day to the end of the last one; what makes no sense is left out. */
export function momentsOf(
  { from, to }: { from: string; to: string },
  zone: string,
): { since?: string; until?: string } {
  return {
    ...(isDay(from) && { since: startOfDay(from, zone).toISOString() }),
    ...(isDay(to) && { until: startOfDay(dayAfter(to), zone).toISOString() }),
  };
}
