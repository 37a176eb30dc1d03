import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { answerOf, discovery } from "../api/client.ts";
import type { components } from "../api/generated/discovery.ts";
import { SLOW_REFRESH_MILLIS } from "./keys.ts";
import type { ReportRange, ShareSplit } from "./reports.ts";

type Schemas = components["schemas"];

export type Mover = Schemas["Mover"];
export type MoverMeasure = Schemas["MoverMeasure"];

/** What makes up the usage of a report. */
export function useShares(id: string | undefined, range: ReportRange, by: ShareSplit) {
  return useQuery({
    queryKey: ["reports", id, "shares", range, by],
    enabled: id !== undefined,
    queryFn: () =>
      answerOf(
        discovery.GET("/api/v1/reports/{id}/shares", {
          params: { path: { id: id ?? "" }, query: { ...range, by } },
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: SLOW_REFRESH_MILLIS,
  });
}

/** The apps that grew most on some days, against as many before; none to compare, none asked for. */
export function useGrowing(
  report: string,
  days: { from: string; to: string } | undefined,
  list: { measure: MoverMeasure; limit: number },
) {
  return useQuery({
    queryKey: ["reports", report, "movers", days, list],
    enabled: days !== undefined,
    queryFn: () =>
      answerOf(
        discovery.GET("/api/v1/reports/{id}/movers", {
          params: { path: { id: report }, query: { ...days, ...list, direction: "up" } },
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: SLOW_REFRESH_MILLIS,
  });
}

/** What is shown of an app that is new. */
export type NewestApp = Pick<Schemas["NewApp"], "app" | "firstSeenAt" | "tag" | "trafficBytes">;

/** When apps are new. */
export interface NewDays {
  since: string;
  /** All days of the report until those are over in which they are; nothing while they go on. */
  until?: { from: string; to: string };
}

/** The apps that were not used before some days, the latest first; no days, none asked for. */
export function useNewest(report: string, days: NewDays | undefined, limit: number) {
  return useQuery({
    queryKey: ["reports", report, "new-apps", days, limit],
    enabled: days !== undefined,
    queryFn: () => readNewest(report, days, limit),
    placeholderData: keepPreviousData,
    refetchInterval: SLOW_REFRESH_MILLIS,
  });
}

function readNewest(
  id: string,
  { since, until }: Partial<NewDays> = {},
  limit: number,
): Promise<{ items: NewestApp[] }> {
  const params = { path: { id } };
  return until
    ? answerOf(
      discovery.GET("/api/v1/reports/{id}/apps", {
        params: {
          ...params,
          query: { ...until, ...(since && { firstSeenFrom: since }), sort: "firstSeen", limit },
        },
      }),
    )
    : answerOf(
      discovery.GET("/api/v1/reports/{id}/new-apps", {
        params: { ...params, query: { ...(since && { since }), limit } },
      }),
    );
}
