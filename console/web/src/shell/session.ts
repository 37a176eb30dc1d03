import { createContext, use } from "react";
import type { Session } from "../api/session.ts";

/** Who looks at the page. */
export const SessionContext = createContext<Session>({
  subject: "",
  roles: [],
  expiresAt: "",
  ofProvider: false,
});

/** Whether the person may change what analysts do. The services decide; pages only do not offer it. */
export function useMayChange(): boolean {
  return use(SessionContext).roles.some((role) => role === "analyst" || role === "admin");
}

/** Whether the person may do what is left to administrators. */
export function useIsAdmin(): boolean {
  return use(SessionContext).roles.includes("admin");
}

const READERS = ["viewer", "analyst", "admin"];

/** Whether the person may read what all others read; `privacy` alone may not. */
export function useMayRead(): boolean {
  return use(SessionContext).roles.some((role) => READERS.includes(role));
}

/** Whether the person may export and erase people, and turn pseudonyms back. */
export function useIsPrivacyOfficer(): boolean {
  return use(SessionContext).roles.includes("privacy");
}
