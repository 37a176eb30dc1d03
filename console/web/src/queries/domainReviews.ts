import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { answerOf, catalog } from "../api/client.ts";
import { exportUrl } from "../api/exportUrl.ts";
import type { components, paths } from "../api/generated/catalog.ts";
import { CATALOG, useRefreshCatalog } from "./catalog.ts";
import { PAGE_SIZE, SLOW_REFRESH_MILLIS } from "./keys.ts";

type Schemas = components["schemas"];

export type DomainReview = Schemas["DomainReview"];
export type ReviewLayer = Schemas["ReviewLayer"];
export type ReviewReason = Schemas["ReviewReason"];
export type ReviewState = Schemas["DomainReviewState"];

type ReviewsQuery = NonNullable<
  paths["/api/v1/domain-reviews"]["get"]["parameters"]["query"]
>;

/** Which reviews are listed. */
export type ReviewsFilter = Omit<ReviewsQuery, "cursor" | "limit">;

/** What becomes of domains. */
export type ReviewVerdict = "accept" | "refuse";

/** A decision, and why. */
export interface ReviewOrder {
  verdict: ReviewVerdict;
  reason?: string;
  takeOver?: boolean;
}

/** A page of what feeds and refreshes added, oldest first. */
export function useDomainReviews(filter: ReviewsFilter, list: { cursor?: string }) {
  return useQuery({
    queryKey: [CATALOG, "reviews", filter, list],
    queryFn: () =>
      answerOf(
        catalog.GET("/api/v1/domain-reviews", {
          params: { query: { limit: PAGE_SIZE, ...filter, ...list } },
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: SLOW_REFRESH_MILLIS,
  });
}

/** Where all of them that meet the conditions come as a file. */
export function domainReviewExportUrl(filter: ReviewsFilter): string {
  const path = "/api/v1/domain-reviews" satisfies keyof paths;
  return exportUrl(path, {}, { ...filter });
}

/** Decides on chosen domains: on all of them or none. */
export function useDecideReviews() {
  const refresh = useRefreshCatalog();
  return useMutation({
    mutationFn: ({ ids, order }: { ids: string[]; order: ReviewOrder }) => {
      const { verdict, ...decision } = order;
      const body = { ids, ...decision };
      return answerOf(
        verdict === "accept"
          ? catalog.POST("/api/v1/domain-reviews/accept", { body })
          : catalog.POST("/api/v1/domain-reviews/refuse", { body }),
      );
    },
    onSuccess: refresh,
  });
}

/** Decides on all domains that match, a thousand at a time, until none remains that can be. */
export function useDecideMatchingReviews() {
  const refresh = useRefreshCatalog();
  return useMutation({
    mutationFn: async ({ filter, order }: { filter: ReviewsFilter; order: ReviewOrder }) => {
      const { verdict, ...decision } = order;
      const { state, ...rest } = filter;
      const body = { ...rest, ...(state && { state }), ...decision };
      let decided = 0;
      while (true) {
        const answer = await answerOf(
          verdict === "accept"
            ? catalog.POST("/api/v1/domain-reviews/accept-matching", { body })
            : catalog.POST("/api/v1/domain-reviews/refuse-matching", { body }),
        );
        decided += answer.decided;
        if (answer.decided === 0 || answer.remaining === 0) {
          return { decided, remaining: answer.remaining };
        }
      }
    },
    onSettled: refresh,
  });
}
