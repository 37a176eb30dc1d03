import type { ActorIdentity, ActorKind } from "../../../queries/actors.ts";
import type { ReportRange } from "../../../queries/reports.ts";
import { stateOf } from "../../../url/range.ts";

/**
 * One of the users, addresses or devices of a report, with what they use. The page lists who has the
 * name where an id says nothing: it has the names of those that it lists.
 */
export function toActor(
  kind: ActorKind,
  { id, name }: ActorIdentity,
  report: string,
  range: ReportRange,
): string {
  const state = { report, ...stateOf(range), q: id === name ? "" : name, open: id };
  const search = new URLSearchParams(Object.entries(state).filter(([, value]) => value));
  return `/discover/${kind}?${search}`;
}
