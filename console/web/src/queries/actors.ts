import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { answerOf, discovery } from "../api/client.ts";
import { exportUrl } from "../api/exportUrl.ts";
import type { components, paths } from "../api/generated/discovery.ts";
import { DRAWER_SIZE, PAGE_SIZE, REFRESH_MILLIS, SLOW_REFRESH_MILLIS } from "./keys.ts";
import { useListQuery } from "./listQuery.ts";
import type { ReportRange } from "./reports.ts";

type Schemas = components["schemas"];

export type ActorUsage = Schemas["ActorUsage"];
export type ActorIdentity = Schemas["ActorIdentity"];
export type UsageSort = Schemas["UsageSort"];

/** Who makes traffic, as the paths of reports name them. */
export type ActorKind = "users" | "ip-addresses" | "devices";

/** What a list of them is filtered by. */
export type ActorsFilter = ReportRange & {
  q?: string;
  /** Ids of user groups: only who belongs to one of them; only users do. */
  userGroup?: string[];
  /** Only those that no device reports; devices have no such filter. */
  withoutDevice?: true;
};

/** What a page of it is asked for. */
export type ActorsQuery = ActorsFilter & { sort: UsageSort; cursor?: string; limit?: number };

const LISTS = {
  users: (id: string, query: ActorsQuery) =>
    discovery.GET("/api/v1/reports/{id}/users", {
      params: { path: { id }, query: { limit: PAGE_SIZE, ...query } },
    }),
  "ip-addresses": (id: string, query: ActorsQuery) =>
    discovery.GET("/api/v1/reports/{id}/ip-addresses", {
      params: { path: { id }, query: { limit: PAGE_SIZE, ...query } },
    }),
  devices: (id: string, query: ActorsQuery) =>
    discovery.GET("/api/v1/reports/{id}/devices", {
      params: { path: { id }, query: { limit: PAGE_SIZE, ...query } },
    }),
};

const APPS = {
  users: (id: string, name: string, range: ReportRange) =>
    discovery.GET("/api/v1/reports/{id}/users/{name}/apps", {
      params: { path: { id, name }, query: { ...range, limit: DRAWER_SIZE } },
    }),
  "ip-addresses": (id: string, name: string, range: ReportRange) =>
    discovery.GET("/api/v1/reports/{id}/ip-addresses/{name}/apps", {
      params: { path: { id, name }, query: { ...range, limit: DRAWER_SIZE } },
    }),
  devices: (id: string, name: string, range: ReportRange) =>
    discovery.GET("/api/v1/reports/{id}/devices/{name}/apps", {
      params: { path: { id, name }, query: { ...range, limit: DRAWER_SIZE } },
    }),
};

const TOTALS = {
  users: (id: string, query: ActorsFilter) =>
    discovery.GET("/api/v1/reports/{id}/user-totals", { params: { path: { id }, query } }),
  "ip-addresses": (id: string, query: ActorsFilter) =>
    discovery.GET("/api/v1/reports/{id}/ip-address-totals", { params: { path: { id }, query } }),
  devices: (id: string, query: ActorsFilter) =>
    discovery.GET("/api/v1/reports/{id}/device-totals", { params: { path: { id }, query } }),
};

const EXPORTS = {
  users: "/api/v1/reports/{id}/users",
  "ip-addresses": "/api/v1/reports/{id}/ip-addresses",
  devices: "/api/v1/reports/{id}/devices",
} as const satisfies Record<ActorKind, keyof paths>;

const APP_EXPORTS = {
  users: "/api/v1/reports/{id}/users/{name}/apps",
  "ip-addresses": "/api/v1/reports/{id}/ip-addresses/{name}/apps",
  devices: "/api/v1/reports/{id}/devices/{name}/apps",
} as const satisfies Record<ActorKind, keyof paths>;

/** A page of the users, addresses or devices of a report. */
export function useActors(kind: ActorKind, report: string | undefined, query: ActorsQuery) {
  return useListQuery({
    queryKey: ["reports", report, kind, query],
    enabled: report !== undefined,
    queryFn: () => answerOf(LISTS[kind](report ?? "", query)),
    // Those that no device reports are not in memory.
    refetchInterval: query.withoutDevice ? SLOW_REFRESH_MILLIS : REFRESH_MILLIS,
  });
}

/** What all of them add up to. */
export function useActorTotals(kind: ActorKind, report: string | undefined, filter: ActorsFilter) {
  return useQuery({
    queryKey: ["reports", report, kind, "totals", filter],
    enabled: report !== undefined,
    queryFn: () => answerOf(TOTALS[kind](report ?? "", filter)),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MILLIS,
  });
}

/** Where they come as a file, all that meet the conditions, in that order. */
export function actorExportUrl(
  kind: ActorKind,
  id: string,
  filter: ActorsFilter,
  sort: ActorsQuery["sort"],
): string {
  return exportUrl(EXPORTS[kind], { id }, { ...filter, sort });
}

/** Where all apps that one of them used come as a file. */
export function actorAppExportUrl(
  kind: ActorKind,
  id: string,
  name: string,
  range: ReportRange,
): string {
  return exportUrl(APP_EXPORTS[kind], { id, name }, { ...range });
}

/** The apps that one of them used. */
export function useActorApps(kind: ActorKind, report: string, id: string, range: ReportRange) {
  return useQuery({
    queryKey: ["reports", report, kind, id, "apps", range],
    queryFn: () => answerOf(APPS[kind](report, id, range)),
    refetchInterval: REFRESH_MILLIS,
  });
}

/** The actor of a row. */
export function actorOf(usage: ActorUsage): ActorIdentity {
  return usage.user ?? usage.ipAddress ?? usage.device ?? { id: "", name: "" };
}
