import type { AlertsFilter, AlertStatus, AttemptKind, Severity } from "../../../queries/alerts.ts";
import { type Fields, oneOf, text } from "../../../url/search.ts";

export const STATUSES = ["New", "InProgress", "Resolved"] as const satisfies AlertStatus[];
export const SEVERITIES = ["High", "Medium", "Low", "Informational"] as const satisfies Severity[];
export const ATTEMPTS = [
  "blocked",
  "warned",
  "bypassed",
  "audited",
] as const satisfies AttemptKind[];

/** No condition. */
export const ANY = "";

/** What the address of the page holds. */
export interface AlertsState {
  status: AlertStatus | typeof ANY;
  severity: Severity | typeof ANY;
  attempt: AttemptKind | typeof ANY;
  cursor: string;
  /** The alert whose details are open. */
  alert: string;
}

export const ALERTS_FIELDS: Fields<AlertsState> = {
  status: oneOf([ANY, ...STATUSES], ANY),
  severity: oneOf([ANY, ...SEVERITIES], ANY),
  attempt: oneOf([ANY, ...ATTEMPTS], ANY),
  cursor: text(),
  alert: text(),
};

export const NO_FILTER = {
  status: ANY,
  severity: ANY,
  attempt: ANY,
  cursor: "",
} satisfies Partial<AlertsState>;

/** What the list is asked for; what sets no condition is left out. */
export function filterOf({ status, severity, attempt }: AlertsState): AlertsFilter {
  return { ...(status && { status }), ...(severity && { severity }), ...(attempt && { attempt }) };
}
