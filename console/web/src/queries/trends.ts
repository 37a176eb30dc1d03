import { useQuery } from "@tanstack/react-query";
import { answerOf, discovery } from "../api/client.ts";
import { PAGE_SIZE, SLOW_REFRESH_MILLIS } from "./keys.ts";
import type { ReportRange } from "./reports.ts";

/** Which apps of a report are asked for, and since when; no day where nothing was before. */
export interface TrendQuestion {
  report: string | undefined;
  range: ReportRange;
  since: string | undefined;
  /** A page of a list at most, in any order. */
  apps: string[];
}

/** By how many percent the traffic of apps changed against as many days before, by app. */
export function useTrends({ report, range, since, apps }: TrendQuestion) {
  return useQuery({
    queryKey: ["reports", report, "movers", range, apps.toSorted()],
    enabled: report !== undefined && since !== undefined && apps.length > 0,
    queryFn: () =>
      answerOf(
        discovery.GET("/api/v1/reports/{id}/movers", {
          params: {
            path: { id: report ?? "" },
            query: { ...range, app: apps, limit: PAGE_SIZE },
          },
        }),
      ),
    select: (page) => new Map(page.items.map(({ app, change }) => [app.id, change.percent])),
    refetchInterval: SLOW_REFRESH_MILLIS,
  });
}

/** Which of them nobody used before the day. */
export function useNewApps({ report, since, apps }: TrendQuestion) {
  return useQuery({
    queryKey: ["reports", report, "new-apps", since, apps.toSorted()],
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
    refetchInterval: SLOW_REFRESH_MILLIS,
  });
}
