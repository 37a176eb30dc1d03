import { isTyped } from "../../../components/form/deletion.ts";
import type { Erasure } from "../../../queries/privacy.ts";
import { isReason } from "./exclusionForm.ts";

/** What confirms an erasure. */
export interface Confirmation {
  typed: string;
  reason: string;
}

/** Whether exactly that person is meant, and it is said why. */
export function isConfirmed(name: string, { typed, reason }: Confirmation): boolean {
  return isTyped(name, typed) && isReason(reason);
}

/** Erasures by when they were ordered, the last one first; services have them by id. */
export function newestFirst(erasures: readonly Erasure[]): Erasure[] {
  const at = ({ requestedAt }: Erasure) => Date.parse(requestedAt);
  return [...erasures].sort((a, b) => at(b) - at(a));
}
