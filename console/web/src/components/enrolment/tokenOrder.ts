import { listIn } from "../../format/lists.ts";
import type { EnrolmentTokenOrder } from "../../queries/enrolment.ts";

export const HOURS = ["1", "24", "168", "720"] as const;
const MAX_USES = 1_000_000;

/** An enrolment token as a form holds it. */
export interface TokenDraft {
  description: string;
  /** Separated by commas. */
  tags: string;
  maxUses: string;
  hours: typeof HOURS[number];
}

/** The token that is asked for; nothing where it could not be made. */
export function orderOf(
  { description, tags, maxUses, hours }: TokenDraft,
): EnrolmentTokenOrder | undefined {
  const uses = /^\d+$/.test(maxUses.trim()) ? Number(maxUses) : 0;
  const about = description.trim();
  return uses >= 1 && uses <= MAX_USES
    ? {
      ...(about && { description: about }),
      tags: listIn(tags),
      maxUses: uses,
      expiresInHours: Number(hours),
    }
    : undefined;
}
