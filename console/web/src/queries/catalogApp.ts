import { useMutation, useQuery } from "@tanstack/react-query";
import { answerOf, catalog, doneOf, versionedOf } from "../api/client.ts";
import type { components } from "../api/generated/catalog.ts";
import { CATALOG, useRefreshCatalog } from "./catalog.ts";
import { PAGE_SIZE } from "./keys.ts";
import type { ReadPage } from "./pagesOf.ts";

type Schemas = components["schemas"];

export type AppDetail = Schemas["CloudAppDetail"];
export type AppFactor = Schemas["CloudAppFactor"];
export type AppDomain = Schemas["CloudAppDomain"];
export type AppNote = Schemas["AppNote"];
export type Correction = Schemas["Correction"];
export type CorrectionOrder = Schemas["CorrectionRequest"];
export type ScoreOverride = Schemas["ScoreOverride"];
export type ScoreOrder = Schemas["OverrideRequest"];

/** Everything that is known of an app. */
export function useCatalogApp(id: string) {
  return useQuery({
    queryKey: [CATALOG, "app", id],
    queryFn: () => answerOf(catalog.GET("/api/v1/apps/{id}", { params: { path: { id } } })),
  });
}

/** The score that a person set, with its version; asked for only where there is one. */
export function useScoreOverride(id: string, isSet: boolean) {
  return useQuery({
    queryKey: [CATALOG, "app", id, "override"],
    enabled: isSet,
    queryFn: () =>
      versionedOf(catalog.GET("/api/v1/apps/{id}/score-override", { params: { path: { id } } })),
  });
}

/** Sets the score of an app. */
export function useSetScore(id: string) {
  const refresh = useRefreshCatalog();
  return useMutation({
    mutationFn: ({ etag, ...body }: ScoreOrder & { etag?: string | undefined }) =>
      answerOf(
        catalog.PUT("/api/v1/apps/{id}/score-override", {
          params: { path: { id }, ...ifMatch(etag) },
          body,
        }),
      ),
    onSuccess: refresh,
  });
}

/** Goes back to the calculated score of an app. */
export function useRemoveScore(id: string) {
  const refresh = useRefreshCatalog();
  return useMutation({
    mutationFn: () =>
      doneOf(catalog.DELETE("/api/v1/apps/{id}/score-override", { params: { path: { id } } })),
    onSuccess: refresh,
  });
}

/** What is corrected about an app, with its version; nothing where nothing is. */
export function useCorrection(id: string) {
  return useQuery({
    queryKey: [CATALOG, "app", id, "correction"],
    queryFn: async () => {
      const { items } = await answerOf(
        catalog.GET("/api/v1/app-corrections", { params: { query: { app: id } } }),
      );
      return items.length === 0 ? null : await versionedOf(
        catalog.GET("/api/v1/apps/{id}/corrections", { params: { path: { id } } }),
      );
    },
  });
}

/** Corrects an app; what was corrected before is replaced. */
export function useSetCorrection(id: string) {
  const refresh = useRefreshCatalog();
  return useMutation({
    mutationFn: ({ etag, ...body }: CorrectionOrder & { etag?: string | undefined }) =>
      answerOf(
        catalog.PUT("/api/v1/apps/{id}/corrections", {
          params: { path: { id }, ...ifMatch(etag) },
          body,
        }),
      ),
    onSuccess: refresh,
  });
}

/** Removes the correction of an app, in the version that was shown. */
export function useRemoveCorrection(id: string) {
  const refresh = useRefreshCatalog();
  return useMutation({
    mutationFn: (etag: string | undefined) =>
      doneOf(
        catalog.DELETE("/api/v1/apps/{id}/corrections", {
          params: { path: { id }, ...ifMatch(etag) },
        }),
      ),
    onSuccess: refresh,
  });
}

/** The notes on an app, newest first. */
export function useAppNotes(id: string) {
  return useQuery({
    queryKey: [CATALOG, "app", id, "notes"],
    queryFn: () => readAppNotes(id)({ limit: PAGE_SIZE }),
  });
}

/** Asks for a page of them. */
export function readAppNotes(id: string): ReadPage<AppNote> {
  return (query, signal) =>
    answerOf(
      catalog.GET("/api/v1/apps/{id}/notes", { params: { path: { id }, query }, signal }),
    );
}

/** Writes a note on an app. */
export function useAddNote(id: string) {
  const refresh = useRefreshCatalog();
  return useMutation({
    mutationFn: (text: string) =>
      answerOf(
        catalog.POST("/api/v1/apps/{id}/notes", { params: { path: { id } }, body: { text } }),
      ),
    onSuccess: refresh,
  });
}

/** Deletes a note on an app. */
export function useDeleteNote(id: string) {
  const refresh = useRefreshCatalog();
  return useMutation({
    mutationFn: (note: string) =>
      doneOf(
        catalog.DELETE("/api/v1/apps/{id}/notes/{note}", {
          params: { path: { id, note } },
        }),
      ),
    onSuccess: refresh,
  });
}

/** The version that a change is made to; none for what is not there yet. */
export function ifMatch(etag: string | undefined) {
  return etag ? { header: { "If-Match": etag } } : {};
}
