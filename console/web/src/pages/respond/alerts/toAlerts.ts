import type { AlertsState, Only } from "./alertsSearch.ts";

/** The alerts of an app, a device or a user, all or some of them. */
export function toAlerts(
  only: Partial<Pick<AlertsState, Only["what"] | "attempt" | "from" | "to">>,
): string {
  return `/respond/alerts?${new URLSearchParams(only)}`;
}
