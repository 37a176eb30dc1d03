import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { answerOf, discovery } from "../api/client.ts";
import type { components } from "../api/generated/discovery.ts";
import { allOf } from "./allOf.ts";
import { MAX_PAGE_SIZE, PAGE_SIZE, REFRESH_MILLIS } from "./keys.ts";
import type { ReadPage } from "./pagesOf.ts";

export type UserGroup = components["schemas"]["UserGroup"];

/** What begins the key of all that is asked of user groups. */
export const USER_GROUPS = "user-groups";

/** A page of the user groups, by name. */
export function useUserGroups(list: { cursor?: string }) {
  return useQuery({
    queryKey: [USER_GROUPS, "list", list],
    queryFn: () => readUserGroups({ limit: PAGE_SIZE, ...list }),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MILLIS,
  });
}

/** Asks for a page of them. */
export const readUserGroups: ReadPage<UserGroup> = (query, signal) =>
  answerOf(discovery.GET("/api/v1/user-groups", { params: { query }, signal }));

/** Asks for all of them. */
export function readAllUserGroups(): Promise<UserGroup[]> {
  return allOf((behind) => readUserGroups({ limit: MAX_PAGE_SIZE, ...behind }));
}

/** All user groups by name, to choose some. */
export function useUserGroupChoices(isAllowed = true) {
  return useQuery({
    queryKey: [USER_GROUPS, "choices"],
    enabled: isAllowed,
    queryFn: readAllUserGroups,
  });
}
