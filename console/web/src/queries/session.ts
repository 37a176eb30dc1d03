import { queryOptions, useQuery } from "@tanstack/react-query";
import { readParts } from "../api/parts.ts";
import { readSession } from "../api/session.ts";
import { REFRESH_MILLIS } from "./keys.ts";

export const SESSION_KEY = ["session"];

export const SESSION_QUERY = queryOptions({
  queryKey: SESSION_KEY,
  queryFn: readSession,
  staleTime: Infinity,
});

/** Who is signed in. */
export function useSessionQuery() {
  return useQuery(SESSION_QUERY);
}

/** How the parts behind the front door are. */
export function usePartsQuery() {
  return useQuery({ queryKey: ["parts"], queryFn: readParts, refetchInterval: REFRESH_MILLIS });
}
