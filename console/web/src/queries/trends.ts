import { matchQuery, type Query, type QueryKey, useQuery } from "@tanstack/react-query";
import { answerOf, discovery } from "../api/client.ts";
import { PAGE_SIZE, SLOW_REFRESH_MILLIS } from "./keys.ts";

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

/** What the same was answered of other apps: some of them are among these, too. */
function ofOtherApps(asked: QueryKey) {
  // deno-lint-ignore no-explicit-any
  return <T>(before: T | undefined, query: Query<any, any, any, any> | undefined) =>
    query && matchQuery({ queryKey: asked }, query) ? before : undefined;
}
