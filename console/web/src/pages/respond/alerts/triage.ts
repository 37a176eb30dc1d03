import type { Alert, AlertChange, AlertStatus, Classification } from "../../../queries/alerts.ts";

/** What the form of an alert holds, or of many; what is empty stays as each has it. */
export interface Triage {
  status: AlertStatus | "";
  classification: Classification | "";
  assignedTo: string;
  comment: string;
}

type Decided = Pick<Alert, "status" | "classification" | "assignedTo">;

/** The form of an alert as it is. */
export function triageOf(alert: Decided): Triage {
  return {
    status: alert.status,
    classification: alert.classification ?? "",
    assignedTo: alert.assignedTo ?? "",
    comment: "",
  };
}

/** A form for many that changes nothing yet. */
export const NO_TRIAGE: Triage = {
  status: "",
  classification: "",
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

/** What the person changes in the alert, and nothing that somebody else has changed meanwhile. */
export function changeOf(alert: Decided, edits: Partial<Triage>): AlertChange {
  const { status, classification, assignedTo, comment } = editsOf(alert, {
    ...edits,
    ...(edits.assignedTo !== undefined && { assignedTo: edits.assignedTo.trim() }),
    ...(edits.comment !== undefined && { comment: edits.comment.trim() }),
  });
  return {
    ...(status && { status }),
    ...(classification && { classification }),
    ...(assignedTo !== undefined && { assignedTo }),
    ...(comment && { comment }),
  };
}
