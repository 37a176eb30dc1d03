import { createContext, use } from "react";
import type { Session } from "../api/session.ts";

/** Who looks at the page. */
export const SessionContext = createContext<Session>({ subject: "", roles: [], expiresAt: "" });

/** Whether the person may change tags and alerts. The services decide; pages only do not offer it. */
export function useMayChange(): boolean {
  return use(SessionContext).roles.some((role) => role === "analyst" || role === "admin");
}
