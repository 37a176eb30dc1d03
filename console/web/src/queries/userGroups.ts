import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { answerOf, discovery } from "../api/client.ts";
import type { components } from "../api/generated/discovery.ts";
import { allOf } from "./allOf.ts";
import { MAX_PAGE_SIZE, PAGE_SIZE, REFRESH_MILLIS } from "./keys.ts";

export type UserGroup = components["schemas"]["UserGroup"];

/** What begins the key of all that is asked of user groups. */
export const USER_GROUPS = "user-groups";

/** A page of the user groups, by name. */
export function useUserGroups(list: { cursor?: string }) {
  return useQuery({
    queryKey: [USER_GROUPS, "list", list],
    queryFn: () =>
      answerOf(
        discovery.GET("/api/v1/user-groups", { params: { query: { limit: PAGE_SIZE, ...list } } }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MILLIS,
  });
}

/** All user groups by name, to choose some. */
export function useUserGroupChoices(isAllowed = true) {
  return useQuery({
    queryKey: [USER_GROUPS, "choices"],
    enabled: isAllowed,
    queryFn: () =>
      allOf((behind) =>
        answerOf(
          discovery.GET("/api/v1/user-groups", {
            params: { query: { limit: MAX_PAGE_SIZE, ...behind } },
          }),
        )
      ),
  });
}
