import { keepPreviousData, type QueryKey, useQuery } from "@tanstack/react-query";
import { answerOf, discovery } from "../api/client.ts";
import { exportUrl } from "../api/exportUrl.ts";
import type { components, paths } from "../api/generated/discovery.ts";
import { allOf } from "./allOf.ts";
import { MAX_PAGE_SIZE, PAGE_SIZE, REFRESH_MILLIS, SLOW_REFRESH_MILLIS } from "./keys.ts";
import { useListQuery } from "./listQuery.ts";
import { type Change, leading } from "./leading.ts";

type Schemas = components["schemas"];

export type ReportSummary = Schemas["ReportSummary"];
export type DiscoveredApp = Schemas["DiscoveredApp"];
export type AppSort = Schemas["AppSort"];
export type RiskLevel = Schemas["RiskLevel"];
export type AppTagFilter = Schemas["AppTag"];
export type Share = Schemas["Share"];
export type ShareSplit = Schemas["SeriesSplit"];
export type SeriesChange = Schemas["SeriesChange"];
export type SeriesPart = Schemas["SeriesPart"];
export type SeriesPoint = Schemas["SeriesPoint"];
export type Days = 7 | 30 | 90;

/** Days (UTC) of a report: the last ones, or from one to another. */
export type ReportRange = { days: Days } | { from: string; to: string };

type AppsQuery = NonNullable<paths["/api/v1/reports/{id}/apps"]["get"]["parameters"]["query"]>;

/** What a list of apps is filtered by. */
export type AppsFilter = Omit<AppsQuery, "cursor" | "limit" | "savedQuery" | "sort">;

const REPORTS = "reports";

/** What is drawn of a report, and is asked for rarely by itself. */
const DRAWN: unknown[] = ["shares", "series", "new-apps"];

/** What is compared on days that are over: it changes only with what is known of apps. */
const MOVERS = "movers";

/** Whether a query is drawn of a report, and changes with its totals: with these, or with some. */
export function isOfTotals(
  id: string | undefined,
  [of, report, what]: QueryKey,
  change?: Change<{ appsRevision: string }>,
): boolean {
  const ofApps = !change || change.before.appsRevision !== change.now.appsRevision;
  return of === REPORTS && report === id && (DRAWN.includes(what) || (what === MOVERS && ofApps));
}

/** All discovery reports: a few, and one of each log file that was uploaded. */
export function useReports() {
  return useQuery({
    queryKey: [REPORTS],
    queryFn: () =>
      allOf((behind) =>
        answerOf(
          discovery.GET("/api/v1/reports", {
            params: { query: { limit: MAX_PAGE_SIZE, ...behind } },
          }),
        )
      ),
    refetchInterval: SLOW_REFRESH_MILLIS,
  });
}

/** The totals of a report; where they change, what is drawn of it follows. */
export function useReport(id: string | undefined, range: ReportRange) {
  return useQuery({
    queryKey: [REPORTS, id, "totals", range],
    enabled: id !== undefined,
    queryFn: (context) =>
      leading(
        context,
        answerOf(
          discovery.GET("/api/v1/reports/{id}", {
            params: { path: { id: id ?? "" }, query: range },
          }),
        ),
        (key, change) => isOfTotals(id, key, change),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MILLIS,
  });
}

/** A page of the discovered apps. */
export function useApps(
  id: string | undefined,
  filter: AppsFilter,
  list: { sort: AppSort; cursor?: string; limit?: number },
) {
  return useListQuery({
    queryKey: [REPORTS, id, "apps", filter, list],
    enabled: id !== undefined,
    queryFn: () =>
      answerOf(
        discovery.GET("/api/v1/reports/{id}/apps", {
          params: { path: { id: id ?? "" }, query: { limit: PAGE_SIZE, ...filter, ...list } },
        }),
      ),
    refetchInterval: REFRESH_MILLIS,
  });
}

/** How many apps have each of these tags, by the tag, and meet all other conditions. */
export function useTagCounts(
  id: string | undefined,
  { tag: _, ...filter }: AppsFilter,
  tags: readonly AppTagFilter[],
) {
  return useQuery({
    queryKey: [REPORTS, id, "tag-counts", filter, tags],
    enabled: id !== undefined,
    queryFn: async () =>
      new Map(
        await Promise.all(
          tags.map(async (tag) =>
            [tag, await countOf(id ?? "", { ...filter, tag: [tag] })] as const
          ),
        ),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: SLOW_REFRESH_MILLIS,
  });
}

async function countOf(id: string, filter: AppsFilter): Promise<number | undefined> {
  const { total } = await answerOf(
    discovery.GET("/api/v1/reports/{id}/apps", {
      params: { path: { id }, query: { limit: 1, ...filter } },
    }),
  );
  return total;
}

/** Where the discovered apps come as a file, all that meet the conditions, in that order. */
export function appExportUrl(id: string, filter: AppsFilter, sort: AppSort): string {
  const path = "/api/v1/reports/{id}/apps" satisfies keyof paths;
  return exportUrl(path, { id }, { ...filter, sort });
}

/** What the discovered apps add up to. */
export function useAppTotals(id: string | undefined, filter: AppsFilter) {
  return useQuery({
    queryKey: [REPORTS, id, "app-totals", filter],
    enabled: id !== undefined,
    queryFn: () =>
      answerOf(
        discovery.GET("/api/v1/reports/{id}/app-totals", {
          params: { path: { id: id ?? "" }, query: filter },
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MILLIS,
  });
}

/** The usage of a report by day: of an app, or as a whole. */
export function useSeries(id: string | undefined, range: ReportRange, app?: string) {
  return useQuery({
    queryKey: [REPORTS, id, "series", range, app],
    enabled: id !== undefined,
    queryFn: () =>
      answerOf(
        discovery.GET("/api/v1/reports/{id}/series", {
          params: { path: { id: id ?? "" }, query: { ...range, ...(app && { app: [app] }) } },
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: SLOW_REFRESH_MILLIS,
  });
}
