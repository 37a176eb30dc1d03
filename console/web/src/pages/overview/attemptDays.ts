import { dayOf, daysBefore } from "../../format/zones.ts";
import type { AlertTotals } from "../../queries/alerts.ts";
import type { Days } from "../../queries/reports.ts";

/** How many attempts devices blocked on a day. */
export interface AttemptDay {
  day: string;
  attempts: number;
}

/** The first of the last days, up to the one of that moment, as reports have them: of UTC. */
export function firstDay(days: Days | 1, now: number): string {
  return daysBefore(dayOf(new Date(now)), days - 1);
}

/** Each of these days, also those without an attempt. */
export function blockedByDay(totals: AlertTotals, days: Days, now: number): AttemptDay[] {
  const blocked = new Map(
    totals.days.filter(({ attempt }) => attempt === "blocked")
      .map(({ day, attempts }) => [day, attempts]),
  );
  const today = dayOf(new Date(now));
  return Array.from({ length: days }, (_, i) => daysBefore(today, days - 1 - i))
    .map((day) => ({ day, attempts: blocked.get(day) ?? 0 }));
}
