import type { AlertsState, Only } from "./alertsSearch.ts";

/** The alerts of an app, a device or a user. */
export function toAlerts(only: Partial<Pick<AlertsState, Only["what"]>>): string {
  return `/respond/alerts?${new URLSearchParams(only)}`;
}
