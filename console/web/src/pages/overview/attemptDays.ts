import type { AlertTotals } from "../../queries/alerts.ts";
import type { Days } from "../../queries/reports.ts";

const DAY_MILLIS = 86_400_000;
const DAY_LENGTH = "2026-03-29".length;

/** How many attempts devices blocked on a day. */
export interface AttemptDay {
  day: string;
  attempts: number;
}

/** The first of the last days, up to the one of that moment, as reports have them: of UTC. */
export function firstDay(days: Days, now: number): string {
  return dayOf(now - (days - 1) * DAY_MILLIS);
}

/** Each of these days, also those without an attempt. */
export function blockedByDay(totals: AlertTotals, days: Days, now: number): AttemptDay[] {
  const blocked = new Map(
    totals.days.filter(({ attempt }) => attempt === "blocked")
      .map(({ day, attempts }) => [day, attempts]),
  );
  return Array.from({ length: days }, (_, i) => dayOf(now - (days - 1 - i) * DAY_MILLIS))
    .map((day) => ({ day, attempts: blocked.get(day) ?? 0 }));
}

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, DAY_LENGTH);
}
