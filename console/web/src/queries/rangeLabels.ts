import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, discovery, doneOf } from "../api/client.ts";
import type { components } from "../api/generated/discovery.ts";
import { COVERAGE } from "./coverage.ts";
import { PAGE_SIZE, REFRESH_MILLIS } from "./keys.ts";
import type { ReadPage } from "./pagesOf.ts";

type Schemas = components["schemas"];

export type RangeLabel = Schemas["RangeLabel"];
export type RangeLabelOrder = Schemas["CreateRangeLabelRequest"];

const LABELS = "range-labels";

/** A page of what ranges are called, by label. */
export function useRangeLabels(list: { cursor?: string }) {
  return useQuery({
    queryKey: [LABELS, list],
    queryFn: () => readRangeLabels({ limit: PAGE_SIZE, ...list }),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MILLIS,
  });
}

/** Asks for a page of them. */
export const readRangeLabels: ReadPage<RangeLabel> = (query, signal) =>
  answerOf(discovery.GET("/api/v1/ip-range-labels", { params: { query }, signal }));

/** Calls a range something; one that has a label is refused. */
export function useAddRangeLabel() {
  const refresh = useLabelsRefresh();
  return useMutation({
    mutationFn: (body: RangeLabelOrder) =>
      answerOf(discovery.POST("/api/v1/ip-range-labels", { body })),
    onSuccess: refresh,
  });
}

/** Takes the label from a range. */
export function useDeleteRangeLabel() {
  const refresh = useLabelsRefresh();
  return useMutation({
    mutationFn: (id: string) =>
      doneOf(discovery.DELETE("/api/v1/ip-range-labels/{id}", { params: { path: { id } } })),
    onSuccess: refresh,
  });
}

/** Lists of addresses show labels, too. */
function useLabelsRefresh() {
  const client = useQueryClient();
  return () =>
    [LABELS, COVERAGE, "reports"].forEach((key) => client.invalidateQueries({ queryKey: [key] }));
}
