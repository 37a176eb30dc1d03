import { useQuery } from "@tanstack/react-query";
import { answerOf, policy } from "../api/client.ts";
import type { components } from "../api/generated/policy.ts";

export type DeviceGroup = components["schemas"]["DeviceGroupResponse"];

const GROUPS = "device-groups";
/** As many as a choice offers. */
const MAX_CHOICES = 500;

/** All device groups, to choose one. */
export function useGroupChoices() {
  return useQuery({
    queryKey: [GROUPS, "choices"],
    queryFn: () =>
      answerOf(policy.GET("/api/v1/device-groups", { params: { query: { limit: MAX_CHOICES } } })),
    select: ({ items }) => items,
  });
}
