import { type Audit, type AuditFilter, AUDITS } from "../../../queries/audit.ts";
import { momentsOf } from "../../../url/days.ts";
import { type Fields, oneOf, text } from "../../../url/search.ts";

/** What each of the services records changes of. */
export const THINGS = {
  policy: [
    "alert",
    "app",
    "credential",
    "device",
    "deviceGroup",
    "devices",
    "enrolmentToken",
    "feed",
    "indicator",
    "person",
    "scopedProfile",
    "setting",
  ],
  catalog: [
    "catalogEpoch",
    "catalogFeed",
    "correction",
    "customApp",
    "domainReview",
    "note",
    "probe",
    "riskModel",
    "scoreOverride",
    "suggestion",
  ],
  discovery: [
    "customReport",
    "dataSource",
    "exclusion",
    "executiveReport",
    "person",
    "pseudonym",
    "rangeLabel",
    "savedQuery",
    "snapshot",
    "userGroup",
  ],
} as const satisfies Record<Audit, readonly string[]>;

/** What the address of the page holds. */
export interface AuditState {
  audit: Audit;
  who: string;
  /** What was changed, as the first part of its actions. */
  thing: string;
  subject: string;
  /** The first and the last day, in the organisation's zone. */
  from: string;
  to: string;
  cursor: string;
  /** The entry whose details are open. */
  entry: string;
}

export const AUDIT_FIELDS: Fields<AuditState> = {
  audit: oneOf(AUDITS, "policy"),
  who: text(),
  thing: text(),
  subject: text(),
  from: text(),
  to: text(),
  cursor: text(),
  entry: text(),
};

export const NO_FILTER = {
  who: "",
  thing: "",
  subject: "",
  from: "",
  to: "",
  cursor: "",
} satisfies Partial<AuditState>;

/** What the list is asked for; what sets no condition, or makes no sense, is left out. */
export function filterOf(state: AuditState, zone: string): AuditFilter {
  const { who, subject } = state;
  const action = THINGS[state.audit].find((thing) => thing === state.thing);
  return {
    ...(who && { who }),
    ...(action && { action }),
    ...(subject && { subject }),
    ...momentsOf(state, zone),
  };
}
