import type {
  Alert,
  AlertsFilter,
  AlertSort,
  AlertStatus,
  AttemptKind,
  Classification,
  Determination,
  Severity,
} from "../../../queries/alerts.ts";
import { momentsOf } from "../../../url/days.ts";
import { anyOf, type Fields, oneOf, text } from "../../../url/search.ts";
import { CLASSIFICATIONS, DETERMINATIONS } from "./triage.ts";

export const STATUSES = ["New", "InProgress", "Resolved"] as const satisfies AlertStatus[];
export const SEVERITIES = ["High", "Medium", "Low", "Informational"] as const satisfies Severity[];
export const ATTEMPTS = [
  "blocked",
  "warned",
  "bypassed",
  "audited",
] as const satisfies AttemptKind[];

/** The order of those who have chosen none, in which alerts stay where they are. */
export const NEWEST = "newest";
const SORTS = [NEWEST, "severity", "attempts", "lastAttempt"] as const satisfies AlertSort[];

/** Whom alerts are assigned to, as seen by who looks at the page. */
export const ASSIGNEES = ["me", "none"] as const;

/** No condition. */
export const ANY = "";

/** What the address of the page holds. */
export interface AlertsState {
  q: string;
  status: AlertStatus[];
  severity: Severity[];
  assignedTo: typeof ASSIGNEES[number] | typeof ANY;
  attempt: AttemptKind | typeof ANY;
  classification: Classification | typeof ANY;
  determination: Determination | typeof ANY;
  /** The ids of an app and of a device, and the name of a user. */
  app: string;
  device: string;
  user: string;
  /** The first and the last day, in the organisation's zone. */
  from: string;
  to: string;
  sort: AlertSort;
  cursor: string;
  /** The alert whose details are open. */
  alert: string;
}

export const ALERTS_FIELDS: Fields<AlertsState> = {
  q: text(),
  status: anyOf(STATUSES),
  severity: anyOf(SEVERITIES),
  assignedTo: oneOf([ANY, ...ASSIGNEES], ANY),
  attempt: oneOf([ANY, ...ATTEMPTS], ANY),
  classification: oneOf([ANY, ...CLASSIFICATIONS], ANY),
  determination: oneOf([ANY, ...DETERMINATIONS], ANY),
  app: text(),
  device: text(),
  user: text(),
  from: text(),
  to: text(),
  sort: oneOf(SORTS, NEWEST),
  cursor: text(),
  alert: text(),
};

export const NO_FILTER = {
  q: "",
  status: [],
  severity: [],
  assignedTo: ANY,
  attempt: ANY,
  classification: ANY,
  determination: ANY,
  app: "",
  device: "",
  user: "",
  from: "",
  to: "",
  cursor: "",
} satisfies Partial<AlertsState>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * What the list is asked for; what sets no condition, or makes no sense, is left out.
 *
 * @param me the subject of who looks at the page
 */
export function filterOf(state: AlertsState, zone: string, me: string): AlertsFilter {
  const { status, severity, attempt, classification, determination, app, device, user } = state;
  const assignedTo = state.assignedTo === "me" ? me : state.assignedTo;
  const q = state.q.trim();
  return {
    ...(q && { q }),
    ...(status.length > 0 && { status }),
    ...(severity.length > 0 && { severity }),
    ...(assignedTo && { assignedTo }),
    ...(attempt && { attempt }),
    ...(classification && { classification }),
    ...(determination && { determination }),
    ...(app && { app }),
    ...(UUID.test(device) && { device }),
    ...(user && { user }),
    ...momentsOf(state, zone),
  };
}

/** Which page of the list, in which order. */
export function listOf({ sort, cursor }: AlertsState) {
  return { sort, ...(cursor && { cursor }) };
}

/** The order after a click on the head of a column: on that of the present one, the newest first. */
export function sortAfter(present: AlertSort, clicked: AlertSort): AlertSort {
  return clicked === present ? NEWEST : clicked;
}

export const ONLY = ["app", "device", "user"] as const;

/** A condition on one app, device or user, by a name that people know where an alert has it. */
export interface Only {
  what: typeof ONLY[number];
  name: string;
}

/** Those of the address, with names from the alerts that are shown. */
export function onlyOf(state: AlertsState, shown: readonly Alert[]): Only[] {
  const names = {
    app: shown.find(({ app }) => app?.id === state.app)?.app?.name,
    device: shown.find(({ device }) => device.id === state.device)?.device.name,
    user: undefined,
  };
  return ONLY.filter((what) => state[what]).map((what) => ({
    what,
    name: names[what] ?? state[what],
  }));
}
