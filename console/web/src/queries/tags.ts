import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, policy } from "../api/client.ts";
import type { components } from "../api/generated/policy.ts";

export type AppTag = components["schemas"]["AppTag"];
export type AppTagResponse = components["schemas"]["AppTagResponse"];

/** What begins the key of all that is asked of indicators. */
export const INDICATORS = "indicators";

/** A tag for an app; without profile for everybody. */
export interface TagOrder {
  appId: string;
  tag: AppTag;
  profileId?: string;
  reason?: string;
}

/** Tags an app. */
export function useSetTag() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ appId, ...body }: TagOrder) =>
      answerOf(policy.PUT("/api/v1/app-tags/{appId}", { params: { path: { appId } }, body })),
    onSuccess: refresh,
  });
}

/** Removes the tag of an app. */
export function useRemoveTag() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (appId: string) =>
      answerOf(policy.DELETE("/api/v1/app-tags/{appId}", { params: { path: { appId } } })),
    onSuccess: refresh,
  });
}

/** Reports learn of a tag by its event, a moment later. */
function useRefresh() {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ["reports"] }),
      client.invalidateQueries({ queryKey: [INDICATORS] }),
    ]);
}
