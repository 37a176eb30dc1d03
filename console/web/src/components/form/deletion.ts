import { withoutIsolates } from "../../format/isolated.ts";

/** Whether a name is typed as it is, or copied from the sentence that asks for it. */
export function isTyped(name: string, typed: string): boolean {
  return withoutIsolates(typed).trim() === withoutIsolates(name).trim();
}

/** Whether the deletion is confirmed: the name, and a reason where that is asked for. */
export function isConfirmed(
  { name, needsReason }: { name: string; needsReason: boolean },
  said: { typed: string; reason: string },
): boolean {
  return isTyped(name, said.typed) && (!needsReason || said.reason.trim() !== "");
}
