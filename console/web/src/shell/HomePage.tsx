import { Navigate } from "react-router";
import { useIsPrivacyOfficer, useMayRead } from "./session.ts";

/** Where a user begins: the overview, unless their role reads nothing but what privacy needs. */
export function HomePage() {
  const mayRead = useMayRead();
  const isPrivacyOfficer = useIsPrivacyOfficer();
  return <Navigate to={isPrivacyOfficer && !mayRead ? "/settings/privacy" : "/overview"} replace />;
}
