import { useQuery } from "@tanstack/react-query";
import { answerOf, policy } from "../api/client.ts";
import type { components } from "../api/generated/policy.ts";

export type Rollout = components["schemas"]["RolloutResponse"];

/** Fast enough to be watched. */
const WATCH_MILLIS = 500;

/** Which devices enforce a revision; asked for again until all do. */
export function useRollout(revision: number) {
  return useQuery({
    queryKey: ["rollout", revision],
    queryFn: () =>
      answerOf(
        policy.GET("/api/v1/feed/revisions/{revision}/rollout", { params: { path: { revision } } }),
      ),
    refetchInterval: ({ state }) => state.data?.pending === 0 ? false : WATCH_MILLIS,
  });
}
