import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, discovery, doneOf, versionedOf } from "../api/client.ts";
import type { NewQuery, QueryChange } from "./namedQuery.ts";

const REPORT_QUERIES = ["report-queries"];

/** Conditions on the apps of a report under a name: those that are suggested, then the others. */
export function useReportQueries(isAllowed: boolean) {
  return useQuery({
    enabled: isAllowed,
    queryKey: REPORT_QUERIES,
    queryFn: () => answerOf(discovery.GET("/api/v1/report-queries")),
    select: (page) => page.items,
  });
}

/** Saves conditions, for everyone. */
export function useSaveReportQuery() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewQuery) => answerOf(discovery.POST("/api/v1/report-queries", { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: REPORT_QUERIES }),
  });
}

/** Saved conditions with their version, as they are when a change begins. */
export function useReportQuery(id: string | undefined) {
  return useQuery({
    queryKey: [...REPORT_QUERIES, id],
    enabled: id !== undefined,
    queryFn: () =>
      versionedOf(
        discovery.GET("/api/v1/report-queries/{id}", { params: { path: { id: id ?? "" } } }),
      ),
    staleTime: Infinity,
    gcTime: 0,
  });
}

/** Changes saved conditions, for everyone. */
export function useChangeReportQuery() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, body, etag }: QueryChange) =>
      answerOf(
        discovery.PUT("/api/v1/report-queries/{id}", {
          params: { path: { id }, header: { "If-Match": etag } },
          body,
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: REPORT_QUERIES, exact: true }),
  });
}

/** Deletes saved conditions, for everyone. */
export function useDeleteReportQuery() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      doneOf(discovery.DELETE("/api/v1/report-queries/{id}", { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: REPORT_QUERIES }),
  });
}
