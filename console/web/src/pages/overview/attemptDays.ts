import { daysBefore } from "../../format/zones.ts";
import type { AlertTotals } from "../../queries/alerts.ts";
import type { Dates } from "../../url/range.ts";
import { toAlerts } from "../respond/alerts/toAlerts.ts";

const DAY_MILLIS = 86_400_000;

/** How many attempts devices blocked on a day. */
export interface AttemptDay {
  day: string;
  attempts: number;
}

/** Each of these days (UTC), also those without an attempt. */
export function blockedByDay(totals: AlertTotals, { from, to }: Dates): AttemptDay[] {
  const blocked = new Map(
    totals.days.filter(({ attempt }) => attempt === "blocked")
      .map(({ day, attempts }) => [day, attempts]),
  );
  const length = (Date.parse(to) - Date.parse(from)) / DAY_MILLIS + 1;
  return Array.from({ length }, (_, i) => daysBefore(from, -i))
    .map((day) => ({ day, attempts: blocked.get(day) ?? 0 }));
}

/** Where the alerts of blocked attempts of these days are listed; days that run have no end there. */
export function toBlocked({ from, to }: Dates, today: string): string {
  return toAlerts({ attempt: "blocked", from, ...(to < today && { to }) });
}
