import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, doneOf, foundOf, policy, versionedOf } from "../api/client.ts";
import { exportUrl } from "../api/exportUrl.ts";
import type { components, paths } from "../api/generated/policy.ts";
import { PAGE_SIZE, REFRESH_MILLIS } from "./keys.ts";
import { usePollMillis } from "./polling.ts";

type Schemas = components["schemas"];

export type Indicator = Schemas["Indicator"];
export type IndicatorRow = Schemas["IndicatorResponse"];
export type IndicatorAction = Schemas["IndicatorAction"];
export type IndicatorOrder = Schemas["CreateIndicatorRequest"];
export type IndicatorOrigin = Schemas["IndicatorOrigin"];
export type IndicatorType = Schemas["IndicatorType"];
export type Scope = Schemas["Scope"];
export type ScopeKind = Schemas["ScopeKind"];

type IndicatorsQuery = NonNullable<paths["/api/v1/indicators"]["get"]["parameters"]["query"]>;

/** What the list is filtered by. */
export type IndicatorsFilter = Omit<IndicatorsQuery, "cursor" | "limit">;

/** What begins the key of all that is asked of indicators. */
export const INDICATORS = "indicators";
const DELETION = ["indicator-deletion"];

/** A page of the indicators, those of tags included. */
export function useIndicators(filter: IndicatorsFilter, list: { cursor?: string }) {
  return useQuery({
    queryKey: [INDICATORS, "list", filter, list],
    queryFn: () =>
      answerOf(
        policy.GET("/api/v1/indicators", {
          params: { query: { limit: PAGE_SIZE, ...filter, ...list } },
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MILLIS,
  });
}

/** Where the indicators come as a file, all that meet the conditions. */
export function indicatorExportUrl(filter: IndicatorsFilter): string {
  const path = "/api/v1/indicators" satisfies keyof paths;
  return exportUrl(path, {}, { ...filter });
}

/** An indicator, also one of a tag that has ended; null, and asked for no more, if it is gone. */
export function useIndicator(id: string | undefined) {
  const millis = usePollMillis(DELETION);
  return useQuery({
    queryKey: [INDICATORS, "one", id],
    enabled: id !== undefined,
    queryFn: () =>
      foundOf(policy.GET("/api/v1/indicators/{id}", { params: { path: { id: id ?? "" } } })),
    refetchInterval: ({ state: { data } }) => data !== null && millis,
  });
}

/** An indicator with the version that a change of it names; it stays as it was read. */
export function useVersionedIndicator(id: string) {
  return useQuery({
    queryKey: [INDICATORS, "version", id],
    gcTime: 0,
    refetchOnWindowFocus: false,
    queryFn: () => versionedOf(policy.GET("/api/v1/indicators/{id}", { params: { path: { id } } })),
  });
}

/** An indicator as it is to be; without id and version a new one. */
export interface IndicatorSave {
  id?: string | undefined;
  etag?: string | undefined;
  body: IndicatorOrder;
}

/** Adds an indicator, or changes one that was made by hand. */
export function useSaveIndicator() {
  const refresh = useIndicatorsRefresh();
  return useMutation({
    mutationFn: ({ id, etag, body }: IndicatorSave) =>
      answerOf(
        id === undefined
          ? policy.POST("/api/v1/indicators", { body })
          : policy.PUT("/api/v1/indicators/{id}", {
            params: { path: { id }, header: etag ? { "If-Match": etag } : {} },
            body,
          }),
      ),
    onSuccess: refresh,
  });
}

/** Deletes an indicator that was made by hand. */
export function useDeleteIndicator() {
  const refresh = useIndicatorsRefresh();
  return useMutation({
    mutationKey: DELETION,
    mutationFn: (id: string) =>
      doneOf(policy.DELETE("/api/v1/indicators/{id}", { params: { path: { id } } })),
    onSuccess: refresh,
  });
}

/** What is open is not asked for again: it may be gone, and a version stays as it was read. */
export function useIndicatorsRefresh() {
  const client = useQueryClient();
  return () => {
    client.invalidateQueries({ queryKey: [INDICATORS, "list"] });
    client.invalidateQueries({ queryKey: ["revisions"] });
  };
}
