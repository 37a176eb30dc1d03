import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { answerOf, discovery } from "../api/client.ts";
import type { components } from "../api/generated/discovery.ts";
import type { ActorKind } from "./actors.ts";
import { CHART_REFRESH_MILLIS, PAGE_SIZE } from "./keys.ts";
import type { Days } from "./reports.ts";

type Schemas = components["schemas"];

export type Coverage = Schemas["CoverageResponse"];
export type SilentDevice = Schemas["SilentDevice"];

/** Who may appear in logs alone, as the paths name them. */
export type UncoveredKind = Exclude<ActorKind, "devices">;

/** What a page of a list is asked for. */
export interface CoverageQuery {
  days: Days;
  cursor?: string;
}

/** What begins the key of all that is asked of it. */
export const COVERAGE = "coverage";

const UNCOVERED = {
  users: (query: CoverageQuery) =>
    discovery.GET("/api/v1/coverage/users", { params: { query: { limit: PAGE_SIZE, ...query } } }),
  "ip-addresses": (query: CoverageQuery) =>
    discovery.GET("/api/v1/coverage/ip-addresses", {
      params: { query: { limit: PAGE_SIZE, ...query } },
    }),
};

/** How much of the organisation is seen. */
export function useCoverage(days: Days) {
  return useQuery({
    queryKey: [COVERAGE, "totals", days],
    queryFn: () => answerOf(discovery.GET("/api/v1/coverage", { params: { query: { days } } })),
    placeholderData: keepPreviousData,
    refetchInterval: CHART_REFRESH_MILLIS,
  });
}

/** A page of who appears in logs and in nothing that devices report, the largest traffic first. */
export function useUncovered(kind: UncoveredKind, query: CoverageQuery) {
  return useQuery({
    queryKey: [COVERAGE, kind, query],
    queryFn: () => answerOf(UNCOVERED[kind](query)),
    placeholderData: keepPreviousData,
    refetchInterval: CHART_REFRESH_MILLIS,
  });
}

/** A page of the enrolled devices that reported nothing. */
export function useSilentDevices(query: CoverageQuery) {
  return useQuery({
    queryKey: [COVERAGE, "silent-devices", query],
    queryFn: () =>
      answerOf(
        discovery.GET("/api/v1/coverage/silent-devices", {
          params: { query: { limit: PAGE_SIZE, ...query } },
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: CHART_REFRESH_MILLIS,
  });
}
