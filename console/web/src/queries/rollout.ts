import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { answerOf, policy } from "../api/client.ts";
import type { components } from "../api/generated/policy.ts";
import { REFRESH_MILLIS, SLOW_REFRESH_MILLIS } from "./keys.ts";

export type Revision = components["schemas"]["FeedRevisionResponse"];
export type Rollout = components["schemas"]["RolloutResponse"];

/** Fast enough to be watched. */
const WATCH_MILLIS = 500;
/** The services know of about as many device by device. */
const REVISIONS = 20;

/** A page of the revisions of the feed, newest first. */
export function useRevisions(list: { cursor?: string }) {
  return useQuery({
    queryKey: ["revisions", list],
    queryFn: () =>
      answerOf(
        policy.GET("/api/v1/feed/revisions", { params: { query: { limit: REVISIONS, ...list } } }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MILLIS,
  });
}

/** Which devices enforce a revision; asked for again until all do. */
export function useRollout(revision: number) {
  return useRolloutEvery(WATCH_MILLIS, revision);
}

/** The same for a row of many. */
export function useRolloutOfRow(revision: number) {
  return useRolloutEvery(SLOW_REFRESH_MILLIS, revision);
}

function useRolloutEvery(millis: number, revision: number) {
  return useQuery({
    queryKey: ["rollout", revision],
    queryFn: () =>
      answerOf(
        policy.GET("/api/v1/feed/revisions/{revision}/rollout", { params: { path: { revision } } }),
      ),
    refetchInterval: ({ state }) => state.data?.pending === 0 ? false : millis,
  });
}
