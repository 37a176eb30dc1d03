import {
  keepPreviousData,
  matchQuery,
  type Query,
  type QueryKey,
  useQuery,
} from "@tanstack/react-query";
import { answerOf, discovery } from "../api/client.ts";
import type { components } from "../api/generated/discovery.ts";
import { PAGE_SIZE, SLOW_REFRESH_MILLIS } from "./keys.ts";

type Schemas = components["schemas"];

export type Mover = Schemas["Mover"];
export type MoverMeasure = Schemas["MoverMeasure"];
export type NewApp = Schemas["NewApp"];

/**
 * By how many percent the traffic of apps changed against as many days before, by app.
 *
 * @param days that are compared; nothing where there is nothing to compare them with
 * @param apps a page of a list at most, in any order
 */
export function useTrends(
  report: string | undefined,
  days: { from: string; to: string } | undefined,
  apps: string[],
) {
  const asked = ["reports", report, "movers", days];
  return useQuery({
    queryKey: [...asked, apps.toSorted()],
    enabled: report !== undefined && days !== undefined && apps.length > 0,
    queryFn: () =>
      answerOf(
        discovery.GET("/api/v1/reports/{id}/movers", {
          params: {
            path: { id: report ?? "" },
            query: { ...days, app: apps, limit: PAGE_SIZE },
          },
        }),
      ),
    select: (page) => new Map(page.items.map(({ app, change }) => [app.id, change.percent])),
    placeholderData: ofOtherApps(asked),
    refetchInterval: SLOW_REFRESH_MILLIS,
  });
}

/**
 * Which apps were not used before a day.
 *
 * @param since that day; nothing where nothing was before
 * @param apps a page of a list at most, in any order
 */
export function useNewApps(
  report: string | undefined,
  since: string | undefined,
  apps: string[],
) {
  const asked = ["reports", report, "new-apps", since];
  return useQuery({
    queryKey: [...asked, apps.toSorted()],
    enabled: report !== undefined && since !== undefined && apps.length > 0,
    queryFn: () =>
      answerOf(
        discovery.GET("/api/v1/reports/{id}/new-apps", {
          params: {
            path: { id: report ?? "" },
            query: { since: since ?? "", app: apps, limit: PAGE_SIZE },
          },
        }),
      ),
    select: (page) => new Set(page.items.map(({ app }) => app.id)),
    placeholderData: ofOtherApps(asked),
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

/** The apps that were not used before a day, the latest first. */
export function useNewest(report: string, since: string | undefined, limit: number) {
  return useQuery({
    queryKey: ["reports", report, "new-apps", since, limit],
    enabled: since !== undefined,
    queryFn: () =>
      answerOf(
        discovery.GET("/api/v1/reports/{id}/new-apps", {
          params: { path: { id: report }, query: { ...(since && { since }), limit } },
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: SLOW_REFRESH_MILLIS,
  });
}

/** What the same was answered of other apps: some of them are among these, too. */
function ofOtherApps(asked: QueryKey) {
  // deno-lint-ignore no-explicit-any
  return <T>(before: T | undefined, query: Query<any, any, any, any> | undefined) =>
    query && matchQuery({ queryKey: asked }, query) ? before : undefined;
}
