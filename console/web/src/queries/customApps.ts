import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { answerOf, catalog, doneOf, versionedOf } from "../api/client.ts";
import type { components } from "../api/generated/catalog.ts";
import { CATALOG, useRefreshCatalog } from "./catalog.ts";
import { ifMatch } from "./catalogApp.ts";
import { PAGE_SIZE, SLOW_REFRESH_MILLIS } from "./keys.ts";
import type { ReadPage } from "./pagesOf.ts";

type Schemas = components["schemas"];

export type CustomApp = Schemas["CustomApp"];
export type CustomAppOrder = Schemas["CustomAppRequest"];

/** A page of the organisation's own apps. */
export function useCustomApps(list: { cursor?: string }) {
  return useQuery({
    queryKey: [CATALOG, "custom-apps", list],
    queryFn: () => readCustomApps({ limit: PAGE_SIZE, ...list }),
    placeholderData: keepPreviousData,
    refetchInterval: SLOW_REFRESH_MILLIS,
  });
}

/** Asks for a page of them. */
export const readCustomApps: ReadPage<CustomApp> = (query, signal) =>
  answerOf(catalog.GET("/api/v1/custom-apps", { params: { query }, signal }));

/** One of them, with its version; as it is when it is asked for, until it is asked for anew. */
export function useCustomApp(id: string) {
  return useQuery({
    queryKey: [CATALOG, "custom-app", id],
    queryFn: () =>
      versionedOf(catalog.GET("/api/v1/custom-apps/{id}", { params: { path: { id } } })),
    staleTime: Infinity,
    gcTime: 0,
  });
}

/** Makes an app of the organisation's own; past traffic to its domains becomes its. */
export function useAddCustomApp() {
  const refresh = useRefreshCatalog();
  return useMutation({
    mutationFn: (body: CustomAppOrder) => answerOf(catalog.POST("/api/v1/custom-apps", { body })),
    onSuccess: refresh,
  });
}

/** Replaces the description of one. */
export function useChangeCustomApp(id: string) {
  const refresh = useRefreshCatalog();
  return useMutation({
    mutationFn: ({ etag, ...body }: CustomAppOrder & { etag: string }) =>
      answerOf(
        catalog.PUT("/api/v1/custom-apps/{id}", {
          params: { path: { id }, ...ifMatch(etag) },
          body,
        }),
      ),
    onSuccess: refresh,
  });
}

/** Removes one, with its score, correction and notes. */
export function useDeleteCustomApp(id: string) {
  const refresh = useRefreshCatalog();
  return useMutation({
    mutationFn: () =>
      doneOf(catalog.DELETE("/api/v1/custom-apps/{id}", { params: { path: { id } } })),
    onSuccess: refresh,
  });
}
