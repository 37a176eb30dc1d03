import type {
  Alert,
  AlertChange,
  AlertOrder,
  AlertStatus,
  Classification,
  Determination,
} from "../../../queries/alerts.ts";

/** What explains a classification. */
const EXPLAINED_BY = {
  TruePositive: [
    "MultiStagedAttack",
    "MaliciousUserActivity",
    "CompromisedUser",
    "Malware",
    "Phishing",
    "UnwantedSoftware",
    "Other",
  ],
  InformationalExpectedActivity: [
    "SecurityTesting",
    "LineOfBusinessApplication",
    "ConfirmedActivity",
    "Other",
  ],
  FalsePositive: ["NotMalicious", "InsufficientData", "Other"],
} as const satisfies Record<Classification, readonly Determination[]>;

export const CLASSIFICATIONS = Object.keys(EXPLAINED_BY) as Classification[];

export const DETERMINATIONS: Determination[] = [
  ...new Set(CLASSIFICATIONS.flatMap((each) => determinationsOf(each))),
];

/** What may explain a classification; nothing explains none. */
export function determinationsOf(classification: Classification | ""): readonly Determination[] {
  return classification ? EXPLAINED_BY[classification] : [];
}

/** What the form of an alert holds, or of many; what is empty stays as each has it. */
export interface Triage {
  status: AlertStatus | "";
  classification: Classification | "";
  determination: Determination | "";
  assignedTo: string;
  comment: string;
}

type Decided = Pick<Alert, "status" | "classification" | "determination" | "assignedTo">;

/** A change of the classification, with which what explained another one ends. */
export function classifiedAs(
  classification: Classification | "",
  before: Triage,
): Partial<Triage> {
  const isBefore = classification === before.classification;
  return { classification, determination: isBefore ? before.determination : "" };
}

/** Whether the form may hold none: what an alert has can become something else, not nothing. */
export function mayBeNone(
  triage: Triage,
  before: Triage,
): Record<"classification" | "determination", boolean> {
  const isBefore = triage.classification === before.classification;
  return {
    classification: !before.classification,
    determination: !before.determination || !isBefore,
  };
}

/** The form of an alert as it is. */
export function triageOf(alert: Decided): Triage {
  return {
    status: alert.status,
    classification: alert.classification ?? "",
    determination: alert.determination ?? "",
    assignedTo: alert.assignedTo ?? "",
    comment: "",
  };
}

/** A form for many that changes nothing yet. */
export const NO_TRIAGE: Triage = {
  status: "",
  classification: "",
  determination: "",
  assignedTo: "",
  comment: "",
};

/** What is changed in each of many alerts. */
export function changeOfMany(triage: Triage): AlertChange {
  return Object.fromEntries(
    Object.entries(triage)
      .map(([field, value]) => [field, value.trim()])
      .filter(([, value]) => value),
  );
}

/** Of what a person has filled in, what the alert does not have anyway. */
export function editsOf(alert: Decided, filledIn: Partial<Triage>): Partial<Triage> {
  const before = triageOf(alert);
  return Object.fromEntries(
    Object.entries(filledIn).filter(([field, value]) => value !== before[field as keyof Triage]),
  );
}

/** What the person changes in the alert, and nothing that others changed meanwhile. */
export function changeOf(alert: Decided, edits: Partial<Triage>): AlertChange {
  const { status, classification, determination, assignedTo, comment } = editsOf(alert, {
    ...edits,
    ...(edits.assignedTo !== undefined && { assignedTo: edits.assignedTo.trim() }),
    ...(edits.comment !== undefined && { comment: edits.comment.trim() }),
  });
  return {
    ...(status && { status }),
    ...(classification && { classification }),
    ...(determination && { determination }),
    ...(assignedTo !== undefined && { assignedTo }),
    ...(comment && { comment }),
  };
}

/** The order of a change: what is decided has to be about that version, a comment of any. */
export function orderOf(change: AlertChange, etag: string): AlertOrder {
  const { comment: _, ...decided } = change;
  return Object.keys(decided).length > 0 ? { change, etag } : { change };
}
