/** A scoped profile, and what it is called. */
export interface NamedProfile {
  id: string;
  name: string;
}

/** What is said of a tag besides which it is: for all devices where it has no profile. */
export interface TagDecision {
  profile?: NamedProfile | undefined;
  reason: string;
}

/** An untouched decision. */
export const NO_DECISION: TagDecision = { reason: "" };

/** The decision as the services take it: what is not said is left out. */
export function orderOf(
  { profile, reason }: TagDecision,
): { profileId?: string; reason?: string } {
  return {
    ...(profile && { profileId: profile.id }),
    ...(reason.trim() && { reason: reason.trim() }),
  };
}
