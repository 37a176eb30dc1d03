import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, discovery, doneOf, versionedOf } from "../api/client.ts";
import type { components } from "../api/generated/discovery.ts";
import { allOf } from "./allOf.ts";
import { MAX_PAGE_SIZE, PAGE_SIZE, REFRESH_MILLIS, SLOW_REFRESH_MILLIS } from "./keys.ts";
import type { ReadPage } from "./pagesOf.ts";
import { usePollMillis } from "./polling.ts";

type Schemas = components["schemas"];

export type DataSource = Schemas["DataSourceResponse"];
export type DataSourceState = Schemas["DataSourceState"];
export type RejectionCount = Schemas["RejectionCount"];

/** Data to be deleted; a reason is asked for where a source stays without its data. */
export interface DeleteOrder {
  source: Pick<DataSource, "id" | "kind">;
  reason: string;
}

const DELETION = ["source-deletion"];
const SOURCES = "data-sources";

/** A page of the data sources, newest first. */
export function useDataSources(list: { cursor?: string }) {
  return useQuery({
    queryKey: [SOURCES, list],
    queryFn: () => readDataSources({ limit: PAGE_SIZE, ...list }),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MILLIS,
  });
}

/** Asks for a page of them. */
export const readDataSources: ReadPage<DataSource> = (query, signal) =>
  answerOf(discovery.GET("/api/v1/data-sources", { params: { query }, signal }));

/** Asks for all of them. */
export function readAllSources(): Promise<DataSource[]> {
  return allOf((behind) => readDataSources({ limit: MAX_PAGE_SIZE, ...behind }));
}

/** All sources that go on receiving, to choose some: the devices and the log streams. */
export function useSourceChoices() {
  return useQuery({
    queryKey: [SOURCES, "all", "choices"],
    queryFn: readAllSources,
    select: (all) => all.filter(({ kind }) => kind === "endpoint" || kind === "log"),
    refetchInterval: SLOW_REFRESH_MILLIS,
  });
}

/** A data source and the version of its retention. */
export function useDataSource(id: string) {
  return useQuery({
    queryKey: [SOURCES, id],
    queryFn: () =>
      versionedOf(discovery.GET("/api/v1/data-sources/{id}", { params: { path: { id } } })),
    refetchInterval: usePollMillis(DELETION),
  });
}

/** Deletes an uploaded file with its report, or all that was kept of another source. */
export function useDeleteSource() {
  const client = useQueryClient();
  const refresh = useSourcesRefresh();
  return useMutation({
    mutationKey: DELETION,
    onMutate: ({ source: { id } }) => client.cancelQueries({ queryKey: [SOURCES, id] }),
    mutationFn: ({ source: { id, kind }, reason }: DeleteOrder) =>
      doneOf(
        kind === "snapshot"
          ? discovery.DELETE("/api/v1/reports/snapshots/{id}", { params: { path: { id } } })
          : discovery.DELETE("/api/v1/data-sources/{id}/usage", {
            params: { path: { id }, query: { reason } },
          }),
      ),
    // What is gone is not asked for again while its details close.
    onSuccess: (_, { source: { id, kind } }) => {
      refresh(kind === "snapshot" ? id : undefined);
    },
  });
}

/** How long a source is kept, changed from what was shown. */
export interface RetentionOrder {
  /** Null for all days. */
  keepDays: number | null;
  etag: string | undefined;
}

/** Keeps so many days of a source, or all. */
export function useSetRetention(id: string) {
  const refresh = useSourcesRefresh();
  return useMutation({
    mutationFn: ({ keepDays, etag }: RetentionOrder) => {
      const params = { path: { id }, ...(etag && { header: { "If-Match": etag } }) };
      const path = "/api/v1/data-sources/{id}/retention";
      return answerOf(
        keepDays === null
          ? discovery.DELETE(path, { params })
          : discovery.PUT(path, { params, body: { keepDays } }),
      );
    },
    onSuccess: () => refresh(),
  });
}

/** What is known of sources and their reports is asked for again, but for one that is gone. */
export function useSourcesRefresh() {
  const client = useQueryClient();
  return (gone?: string) =>
    Promise.all([
      client.invalidateQueries({
        queryKey: [SOURCES],
        predicate: ({ queryKey }) => gone === undefined || queryKey[1] !== gone,
      }),
      client.invalidateQueries({ queryKey: ["reports"] }),
    ]);
}
