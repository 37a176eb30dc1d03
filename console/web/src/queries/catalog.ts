import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, catalog, doneOf, versionedOf } from "../api/client.ts";
import { exportUrl } from "../api/exportUrl.ts";
import type { components, paths } from "../api/generated/catalog.ts";
import { allOf } from "./allOf.ts";
import type { NewQuery, QueryChange } from "./namedQuery.ts";
import { MAX_PAGE_SIZE, PAGE_SIZE, REFRESH_MILLIS, SLOW_REFRESH_MILLIS } from "./keys.ts";
import { useListQuery } from "./listQuery.ts";

type Schemas = components["schemas"];

export type AppKind = Schemas["AppKind"];
export type AppLayer = Schemas["AppLayer"];
export type CatalogApp = Schemas["CloudAppSummary"];
export type Facet = Schemas["Facet"];
export type FactorDefinition = Schemas["RiskFactorDefinition"];
export type RiskCategory = Schemas["RiskCategory"];
export type SavedQuery = Schemas["SavedQuery"];

/** All kinds of apps, in the order in which they are offered. */
export const APP_KINDS = [
  "app",
  "consumerService",
  "retailBrand",
  "tracker",
] as const satisfies AppKind[];

type AppsQuery = NonNullable<paths["/api/v1/apps"]["get"]["parameters"]["query"]>;

/** What the apps of the catalog are filtered by, as the service takes it. */
export type CatalogFilter = Omit<AppsQuery, "cursor" | "limit" | "risk" | "sort">;

/** Everything that is asked of the catalog begins so. */
export const CATALOG = "catalog";

/** A page of the apps of the catalog. */
export function useCatalogApps(
  filter: CatalogFilter,
  list: Pick<AppsQuery, "cursor" | "sort">,
) {
  return useListQuery({
    queryKey: [CATALOG, "apps", filter, list],
    queryFn: () =>
      answerOf(
        catalog.GET("/api/v1/apps", {
          params: { query: { limit: PAGE_SIZE, ...filter, ...list } },
        }),
      ),
    // Tags change with each decision, the catalog hardly ever.
    refetchInterval: filter.tag ? REFRESH_MILLIS : SLOW_REFRESH_MILLIS,
  });
}

/** Asks for all apps that a filter finds. */
export function readAllCatalogApps(filter: CatalogFilter): Promise<CatalogApp[]> {
  return allOf((behind) =>
    answerOf(
      catalog.GET("/api/v1/apps", {
        params: { query: { limit: MAX_PAGE_SIZE, ...filter, ...behind } },
      }),
    )
  );
}

/** How many apps of those that a filter finds have each value. */
export function useFacets(filter: CatalogFilter, isAllowed: boolean) {
  return useQuery({
    enabled: isAllowed,
    queryKey: [CATALOG, "facets", filter],
    queryFn: () => answerOf(catalog.GET("/api/v1/app-facets", { params: { query: filter } })),
    placeholderData: keepPreviousData,
    // The next page of the list has the same counts.
    staleTime: SLOW_REFRESH_MILLIS,
    ...(filter.tag && { refetchInterval: SLOW_REFRESH_MILLIS }),
  });
}

/** Where all apps that a filter finds come as a file, in that order. */
export function catalogExportUrl(filter: CatalogFilter, sort: AppsQuery["sort"]): string {
  const path = "/api/v1/apps" satisfies keyof paths;
  return exportUrl(path, {}, { ...filter, sort });
}

/** Everything that can be known of an app, in the order in which it is shown. */
export function useRiskFactors(isAllowed = true) {
  return useQuery({
    enabled: isAllowed,
    queryKey: [CATALOG, "risk-factors"],
    queryFn: () => answerOf(catalog.GET("/api/v1/risk-factors")),
    select: (page) => page.items,
    staleTime: Infinity,
  });
}

/** Searches under a name: those that are suggested, then one's own. */
export function useSavedQueries(isAllowed: boolean) {
  return useQuery({
    enabled: isAllowed,
    queryKey: [CATALOG, "queries"],
    queryFn: () => answerOf(catalog.GET("/api/v1/app-queries")),
    select: (page) => page.items,
  });
}

/** Saves a search as one's own. */
export function useSaveQuery() {
  const refresh = useRefreshCatalog();
  return useMutation({
    mutationFn: (body: NewQuery) => answerOf(catalog.POST("/api/v1/app-queries", { body })),
    onSuccess: refresh,
  });
}

/** A search with its version, as it is when a change begins. */
export function useSavedQuery(id: string | undefined) {
  return useQuery({
    queryKey: [CATALOG, "queries", id],
    enabled: id !== undefined,
    queryFn: () =>
      versionedOf(catalog.GET("/api/v1/app-queries/{id}", { params: { path: { id: id ?? "" } } })),
    staleTime: Infinity,
    gcTime: 0,
  });
}

/** Changes one's own search. */
export function useChangeQuery() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, body, etag }: QueryChange) =>
      answerOf(
        catalog.PUT("/api/v1/app-queries/{id}", {
          params: { path: { id }, header: { "If-Match": etag } },
          body,
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: [CATALOG, "queries"], exact: true }),
  });
}

/** Deletes one's own search. */
export function useDeleteQuery() {
  const refresh = useRefreshCatalog();
  return useMutation({
    mutationFn: (id: string) =>
      doneOf(catalog.DELETE("/api/v1/app-queries/{id}", { params: { path: { id } } })),
    onSuccess: refresh,
  });
}

/** Asks again for what is shown of the catalog, and of the reports that have its scores. */
export function useRefreshCatalog() {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: [CATALOG] }),
      client.invalidateQueries({ queryKey: ["reports"] }),
    ]);
}

/** The names of these apps, by their ids. */
export function useAppNames(ids: string[]): ReadonlyMap<string, string> {
  const { data } = useQuery({
    queryKey: [CATALOG, "names", ids],
    enabled: ids.length > 0,
    queryFn: () => readApps(ids),
    select: namesOf,
    placeholderData: keepPreviousData,
  });
  return data ?? NO_NAMES;
}

const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** Asks for the names of these apps, by their ids. */
export async function readAppNames(
  ids: string[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  return ids.length > 0 ? namesOf(await readApps(ids, signal)) : NO_NAMES;
}

function readApps(ids: string[], signal?: AbortSignal) {
  const query = { id: [...new Set(ids)], limit: MAX_PAGE_SIZE };
  return answerOf(catalog.GET("/api/v1/apps", { params: { query }, signal }));
}

function namesOf({ items }: { items: CatalogApp[] }): ReadonlyMap<string, string> {
  return new Map(items.map(({ id, name }) => [id, name]));
}
