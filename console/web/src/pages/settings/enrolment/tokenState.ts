import type { EnrolmentToken } from "../../../queries/enrolment.ts";

export type TokenState = "valid" | "usedUp" | "expired" | "revoked";

/** Whether a token still admits devices, or why it does not. */
export function tokenStateOf(token: EnrolmentToken, now: Date): TokenState {
  if (token.revokedAt) {
    return "revoked";
  }
  if (token.usesLeft === 0) {
    return "usedUp";
  }
  return new Date(token.expiresAt) <= now ? "expired" : "valid";
}
