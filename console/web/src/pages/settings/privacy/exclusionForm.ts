import type { ExclusionKind, ExclusionOrder } from "../../../queries/privacy.ts";

export const KINDS: readonly ExclusionKind[] = [
  "user",
  "userGroup",
  "ipRange",
  "device",
  "deviceGroup",
];

const MAX_VALUE = 320;
export const MAX_REASON = 500;

/** What is filled in. */
export interface ExclusionDraft {
  kind: ExclusionKind;
  value: string;
  reason: string;
}

/** Whether a reason can be sent. */
export function isReason(reason: string): boolean {
  return reason.trim() !== "" && reason.length <= MAX_REASON;
}

/** The order that a draft comes to; nothing while something is missing. */
export function orderOf({ kind, value, reason }: ExclusionDraft): ExclusionOrder | undefined {
  const said = value.trim();
  return said !== "" && said.length <= MAX_VALUE && isReason(reason)
    ? { kind, value: said, reason: reason.trim() }
    : undefined;
}
