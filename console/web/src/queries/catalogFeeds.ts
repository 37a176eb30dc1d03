import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { answerOf, catalog, versionedOf } from "../api/client.ts";
import type { components } from "../api/generated/catalog.ts";
import { CATALOG, useRefreshCatalog } from "./catalog.ts";
import { ifMatch } from "./catalogApp.ts";
import { REFRESH_MILLIS } from "./keys.ts";
import type { ReadPage } from "./pagesOf.ts";

type Schemas = components["schemas"];

export type CatalogFeed = Schemas["CatalogFeed"];
export type FeedDiff = Schemas["CatalogFeedDiff"];
export type FeedImport = Schemas["CatalogFeedImport"];
export type FeedImportSummary = Schemas["CatalogFeedImportSummary"];
export type FeedSettings = Schemas["CatalogFeedSettings"];
export type SkippedRows = Schemas["SkippedRows"];

/** Imports of a feed that are shown, the newest ones. */
const IMPORTS_SIZE = 25;

/** The lists of apps that can be imported. */
export function useCatalogFeeds() {
  return useQuery({
    queryKey: [CATALOG, "feeds"],
    queryFn: () => readCatalogFeeds(),
    refetchInterval: REFRESH_MILLIS,
  });
}

/** Asks for all of them. */
export function readCatalogFeeds(signal?: AbortSignal) {
  return answerOf(catalog.GET("/api/v1/catalog-feeds", { signal }));
}

/** A feed with its version. */
export function useCatalogFeed(feed: string) {
  return useQuery({
    queryKey: [CATALOG, "feed", feed],
    queryFn: () =>
      versionedOf(catalog.GET("/api/v1/catalog-feeds/{feed}", { params: { path: { feed } } })),
    refetchInterval: REFRESH_MILLIS,
  });
}

/** The newest imports of a feed. */
export function useFeedImports(feed: string) {
  return useQuery({
    queryKey: [CATALOG, "feed", feed, "imports"],
    queryFn: () => readFeedImports(feed)({ limit: IMPORTS_SIZE }),
    refetchInterval: REFRESH_MILLIS,
  });
}

/** Asks for a page of the imports of a feed. */
export function readFeedImports(feed: string): ReadPage<FeedImportSummary> {
  return (query, signal) =>
    answerOf(
      catalog.GET("/api/v1/catalog-feeds/{feed}/imports", {
        params: { path: { feed }, query },
        signal,
      }),
    );
}

/** An import with its progress, what it changes, and what was skipped. */
export function useFeedImport(feed: string, id: string) {
  return useQuery({
    queryKey: [CATALOG, "feed", feed, "imports", id],
    queryFn: () =>
      answerOf(
        catalog.GET("/api/v1/catalog-feeds/{feed}/imports/{id}", {
          params: { path: { feed, id } },
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MILLIS,
  });
}

/** Turns a feed on or off; sets from where and how often it is fetched. */
export function useSetFeed(feed: string) {
  const refresh = useRefreshCatalog();
  return useMutation({
    mutationFn: ({ etag, ...body }: FeedSettings & { etag: string }) =>
      answerOf(
        catalog.PUT("/api/v1/catalog-feeds/{feed}", {
          params: { path: { feed }, ...ifMatch(etag) },
          body,
        }),
      ),
    onSuccess: refresh,
  });
}

/** Imports a file, or what is fetched where none is given; a preview changes nothing yet. */
export function useImportFeed(feed: string) {
  const refresh = useRefreshCatalog();
  return useMutation({
    mutationFn: ({ file, preview }: { file?: File; preview: boolean }) =>
      answerOf(
        catalog.POST("/api/v1/catalog-feeds/{feed}/imports", {
          params: { path: { feed }, query: { preview } },
          ...(file && {
            // The generated type of a binary body is a text.
            body: file as unknown as string,
            bodySerializer: (body: unknown) => body as File,
            headers: { "Content-Type": "application/octet-stream" },
          }),
        }),
      ),
    onSuccess: refresh,
  });
}

/** Applies an import that was looked at. */
export function useApplyImport(feed: string, id: string) {
  const refresh = useRefreshCatalog();
  return useMutation({
    mutationFn: () =>
      answerOf(
        catalog.POST("/api/v1/catalog-feeds/{feed}/imports/{id}/apply", {
          params: { path: { feed, id } },
        }),
      ),
    onSuccess: refresh,
  });
}

/** Goes back to the import before the present one. */
export function useRollBackFeed(feed: string) {
  const refresh = useRefreshCatalog();
  return useMutation({
    mutationFn: () =>
      answerOf(
        catalog.POST("/api/v1/catalog-feeds/{feed}/rollback", { params: { path: { feed } } }),
      ),
    onSuccess: refresh,
  });
}
