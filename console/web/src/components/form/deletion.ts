/** Whether somebody has said that they mean it: the name, and why where that is asked for. */
export function isConfirmed(
  { name, needsReason }: { name: string; needsReason: boolean },
  said: { typed: string; reason: string },
): boolean {
  return said.typed.trim() === name.trim() && (!needsReason || said.reason.trim() !== "");
}
