import { type Fields, text } from "../../../url/search.ts";

/** What the address of the page holds. */
export interface RolloutsState {
  cursor: string;
  /** The revision whose rollout is open. */
  revision: string;
}

export const ROLLOUTS_FIELDS: Fields<RolloutsState> = { cursor: text(), revision: text() };

/** The revision that an address names; none where it names no number. */
export function revisionOf({ revision }: RolloutsState): number | undefined {
  return /^\d{1,15}$/.test(revision) ? Number(revision) : undefined;
}
