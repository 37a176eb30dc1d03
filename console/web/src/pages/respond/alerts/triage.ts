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

/** What a person has changed in it, and nothing that somebody else may have changed meanwhile. */
export function changeOf(alert: Decided, triage: Triage): AlertChange {
  const before = triageOf(alert);
  const assignedTo = triage.assignedTo.trim();
  const comment = triage.comment.trim();
  return {
    ...(triage.status && triage.status !== before.status && { status: triage.status }),
    ...(triage.classification && triage.classification !== before.classification &&
      { classification: triage.classification }),
    ...(assignedTo !== before.assignedTo && { assignedTo }),
    ...(comment && { comment }),
  };
}
