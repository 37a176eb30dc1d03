import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { answerOf, foundOf, policy } from "../api/client.ts";
import type { components } from "../api/generated/policy.ts";
import { REFRESH_MILLIS, SLOW_REFRESH_MILLIS } from "./keys.ts";
import type { ReadPage } from "./pagesOf.ts";

export type Revision = components["schemas"]["FeedRevisionResponse"];
export type Rollout = components["schemas"]["RolloutResponse"];

/** Fast enough to be watched. */
const WATCH_MILLIS = 500;
/** The services know of about as many device by device. */
export const REVISIONS = 20;

/** A page of the revisions of the feed, newest first. */
export function useRevisions(list: { cursor?: string }) {
  return useQuery({
    queryKey: ["revisions", list],
    queryFn: () => readRevisions({ limit: REVISIONS, ...list }),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MILLIS,
  });
}

/** Asks for a page of them. */
export const readRevisions: ReadPage<Revision> = (query, signal) =>
  answerOf(policy.GET("/api/v1/feed/revisions", { params: { query }, signal }));

/** Asks which devices enforce a revision; null for one that has left the log meanwhile. */
export function readRollout(revision: number, signal?: AbortSignal): Promise<Rollout | null> {
  return foundOf(askForRollout(revision, signal));
}

function askForRollout(revision: number, signal?: AbortSignal) {
  const path = "/api/v1/feed/revisions/{revision}/rollout";
  return policy.GET(path, { params: { path: { revision } }, signal });
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
    queryFn: () => answerOf(askForRollout(revision)),
    refetchInterval: ({ state }) => state.data?.pending === 0 ? false : millis,
  });
}
