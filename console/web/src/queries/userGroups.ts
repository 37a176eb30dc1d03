import { useQuery } from "@tanstack/react-query";
import { answerOf, discovery } from "../api/client.ts";
import type { components } from "../api/generated/discovery.ts";
import { allOf } from "./allOf.ts";

export type UserGroup = components["schemas"]["UserGroup"];

const LARGEST_PAGE = 500;

/** All user groups by name, to choose some. */
export function useUserGroupChoices() {
  return useQuery({
    queryKey: ["user-groups", "choices"],
    queryFn: () =>
      allOf((behind) =>
        answerOf(
          discovery.GET("/api/v1/user-groups", {
            params: { query: { limit: LARGEST_PAGE, ...behind } },
          }),
        )
      ),
  });
}
