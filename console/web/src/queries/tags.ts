import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, policy } from "../api/client.ts";
import type { components } from "../api/generated/policy.ts";
import { CHART_REFRESH_MILLIS } from "./keys.ts";

const TAGS = "app-tags";
const MAX_TAGS = 500;

export type AppTag = components["schemas"]["AppTag"];
export type AppTagResponse = components["schemas"]["AppTagResponse"];

/** A tag for an app; without profile for everybody. */
export interface TagOrder {
  appId: string;
  tag: AppTag;
  profileId?: string;
  reason?: string;
}

/** The tags of these apps, by app. */
export function useTagsOf(apps: string[]) {
  return useQuery({
    queryKey: [TAGS, "of", apps],
    enabled: apps.length > 0,
    queryFn: () =>
      answerOf(
        policy.GET("/api/v1/app-tags", { params: { query: { app: apps, limit: MAX_TAGS } } }),
      ),
    select: (page) => new Map(page.items.map(({ appId, tag }) => [appId, tag])),
    placeholderData: keepPreviousData,
    refetchInterval: CHART_REFRESH_MILLIS,
  });
}

/** The ids of the apps that have one of these tags, and how many there are; 500 at most. */
export function useTaggedApps(tags: AppTag[]) {
  return useQuery({
    queryKey: [TAGS, "with", tags],
    enabled: tags.length > 0,
    queryFn: () =>
      answerOf(
        policy.GET("/api/v1/app-tags", { params: { query: { tag: tags, limit: MAX_TAGS } } }),
      ),
    select: (page) => page.items.map(({ appId }) => appId),
    refetchInterval: CHART_REFRESH_MILLIS,
  });
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
      client.invalidateQueries({ queryKey: [TAGS] }),
    ]);
}
