import { useQuery } from "@tanstack/react-query";
import { answerOf, discovery } from "../api/client.ts";
import { exportUrl } from "../api/exportUrl.ts";
import type { components, paths } from "../api/generated/discovery.ts";
import type { ActorKind, UsageSort } from "./actors.ts";
import { DRAWER_SIZE, REFRESH_MILLIS, SLOW_REFRESH_MILLIS } from "./keys.ts";
import type { ReportRange } from "./reports.ts";

export type AppSite = components["schemas"]["AppSite"];
export type AppUse = components["schemas"]["AppUseResponse"];

/** Which of those who used an app are asked for, and in which order. */
export type UsedQuery = ReportRange & { q?: string; sort?: UsageSort };

/** Which hosts of an app are asked for. */
export type SitesQuery = ReportRange & { q?: string };

const ACTORS = {
  users: (id: string, app: string, query: UsedQuery) =>
    discovery.GET("/api/v1/reports/{id}/apps/{app}/users", {
      params: { path: { id, app }, query: { ...query, limit: DRAWER_SIZE } },
    }),
  "ip-addresses": (id: string, app: string, query: UsedQuery) =>
    discovery.GET("/api/v1/reports/{id}/apps/{app}/ip-addresses", {
      params: { path: { id, app }, query: { ...query, limit: DRAWER_SIZE } },
    }),
  devices: (id: string, app: string, query: UsedQuery) =>
    discovery.GET("/api/v1/reports/{id}/apps/{app}/devices", {
      params: { path: { id, app }, query: { ...query, limit: DRAWER_SIZE } },
    }),
};

const EXPORTS = {
  users: "/api/v1/reports/{id}/apps/{app}/users",
  "ip-addresses": "/api/v1/reports/{id}/apps/{app}/ip-addresses",
  devices: "/api/v1/reports/{id}/apps/{app}/devices",
} as const satisfies Record<ActorKind, keyof paths>;

/** The users, addresses or devices that used an app. */
export function useAppActors(kind: ActorKind, id: string, app: string, query: UsedQuery) {
  return useQuery({
    queryKey: ["reports", id, "apps", app, kind, query],
    queryFn: () => answerOf(ACTORS[kind](id, app, query)),
    placeholderData: (before, asked) => asked?.queryKey[3] === app ? before : undefined,
    refetchInterval: REFRESH_MILLIS,
  });
}

/** Where all of them come as a file. */
export function appActorExportUrl(
  kind: ActorKind,
  id: string,
  app: string,
  query: UsedQuery,
): string {
  return exportUrl(EXPORTS[kind], { id, app }, { ...query });
}

/** Where all hosts of an app that were used come as a file. */
export function appSiteExportUrl(id: string, app: string, query: SitesQuery): string {
  const path = "/api/v1/reports/{id}/apps/{app}/sites" satisfies keyof paths;
  return exportUrl(path, { id, app }, { ...query });
}

/** The hosts of an app that were used. */
export function useAppSites(id: string, app: string, query: SitesQuery) {
  return useQuery({
    queryKey: ["reports", id, "apps", app, "sites", query],
    queryFn: () =>
      answerOf(
        discovery.GET("/api/v1/reports/{id}/apps/{app}/sites", {
          params: { path: { id, app }, query: { ...query, limit: DRAWER_SIZE } },
        }),
      ),
    placeholderData: (before, asked) => asked?.queryKey[3] === app ? before : undefined,
    refetchInterval: REFRESH_MILLIS,
  });
}

/** How many people use an app, and how many only touch it. */
export function useAppUse(id: string, app: string, range: ReportRange) {
  return useQuery({
    queryKey: ["reports", id, "apps", app, "use", range],
    queryFn: () =>
      answerOf(
        discovery.GET("/api/v1/reports/{id}/app-use", {
          params: { path: { id }, query: { ...range, app: [app] } },
        }),
      ),
    refetchInterval: SLOW_REFRESH_MILLIS,
  });
}
