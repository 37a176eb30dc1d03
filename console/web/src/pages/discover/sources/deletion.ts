import type { DataSource } from "../../../queries/sources.ts";

/** Whether somebody has said that they mean it: the name, and why where that is asked for. */
export function isConfirmed(
  { name, kind }: Pick<DataSource, "kind" | "name">,
  said: { typed: string; reason: string },
): boolean {
  return said.typed.trim() === name.trim() && (kind === "snapshot" || said.reason.trim() !== "");
}
