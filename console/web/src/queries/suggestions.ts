import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { answerOf, catalog, versionedOf } from "../api/client.ts";
import type { components } from "../api/generated/catalog.ts";
import { ifMatch } from "./catalogApp.ts";
import { CATALOG, useRefreshCatalog } from "./catalog.ts";
import { PAGE_SIZE, SLOW_REFRESH_MILLIS } from "./keys.ts";
import type { ReadPage } from "./pagesOf.ts";

type Schemas = components["schemas"];

export type Suggestion = Schemas["Suggestion"];
export type SuggestionKind = Schemas["SuggestionKind"];
export type SuggestionOrder = Schemas["SuggestionRequest"];
export type SuggestionState = Schemas["SuggestionState"];

/** What the list is filtered by. */
export interface SuggestionsFilter {
  state?: SuggestionState;
}

/** A page of what people suggested, newest first. */
export function useSuggestions(filter: SuggestionsFilter, list: { cursor?: string }) {
  return useQuery({
    queryKey: [CATALOG, "suggestions", filter, list],
    queryFn: () => readSuggestions(filter)({ limit: PAGE_SIZE, ...list }),
    placeholderData: keepPreviousData,
    refetchInterval: SLOW_REFRESH_MILLIS,
  });
}

/** Asks for a page of those that a filter finds. */
export function readSuggestions(filter: SuggestionsFilter): ReadPage<Suggestion> {
  return (page, signal) =>
    answerOf(
      catalog.GET("/api/v1/suggestions", { params: { query: { ...filter, ...page } }, signal }),
    );
}

/** One of them, and the decision on it, with its version. */
export function useSuggestion(id: string) {
  return useQuery({
    queryKey: [CATALOG, "suggestion", id],
    queryFn: () =>
      versionedOf(catalog.GET("/api/v1/suggestions/{id}", { params: { path: { id } } })),
  });
}

/** Suggests a change of the catalog. */
export function useSuggest() {
  const refresh = useRefreshCatalog();
  return useMutation({
    mutationFn: (body: SuggestionOrder) => answerOf(catalog.POST("/api/v1/suggestions", { body })),
    onSuccess: refresh,
  });
}

/** Accepts or declines a suggestion. */
export function useResolveSuggestion(id: string) {
  const refresh = useRefreshCatalog();
  return useMutation({
    mutationFn: ({ etag, ...body }: Schemas["ResolutionRequest"] & { etag: string }) =>
      answerOf(
        catalog.PATCH("/api/v1/suggestions/{id}", {
          params: { path: { id }, ...ifMatch(etag) },
          body,
        }),
      ),
    onSuccess: refresh,
  });
}
