import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { answerOf, discovery } from "../api/client.ts";
import { exportUrl } from "../api/exportUrl.ts";
import type { components, paths } from "../api/generated/discovery.ts";
import { foundIn } from "./allOf.ts";
import { MAX_PAGE_SIZE, PAGE_SIZE, REFRESH_MILLIS } from "./keys.ts";
import { useListQuery } from "./listQuery.ts";
import type { ReportRange } from "./reports.ts";

type Schemas = components["schemas"];

export type UncataloguedDomain = Schemas["UncataloguedDomain"];
export type DomainGuess = Schemas["DomainGuess"];
export type DomainSort = Schemas["DomainSort"];

/** What the list is filtered by. */
export type DomainsFilter = ReportRange & { q?: string };

/** A page of the domains that belong to no app of the catalog. */
export function useUncataloguedDomains(
  id: string | undefined,
  filter: DomainsFilter,
  list: { sort: DomainSort; cursor?: string },
) {
  return useListQuery({
    queryKey: ["reports", id, "domains", filter, list],
    enabled: id !== undefined,
    queryFn: () =>
      answerOf(
        discovery.GET("/api/v1/reports/{id}/uncatalogued-domains", {
          params: { path: { id: id ?? "" }, query: { limit: PAGE_SIZE, ...filter, ...list } },
        }),
      ),
    refetchInterval: REFRESH_MILLIS,
  });
}

/** One of them, wherever it stands among those with its name in theirs; null once an app has it. */
export function useUncataloguedDomain(id: string, range: ReportRange, domain: string) {
  return useQuery({
    queryKey: ["reports", id, "domain", range, domain],
    queryFn: () =>
      foundIn((behind) =>
        answerOf(
          discovery.GET("/api/v1/reports/{id}/uncatalogued-domains", {
            params: {
              path: { id },
              query: { ...range, q: domain, sort: "name", limit: MAX_PAGE_SIZE, ...behind },
            },
          }),
        ), (each) => each.domain === domain),
    refetchInterval: REFRESH_MILLIS,
  });
}

/** What these domains add up to. */
export function useUncataloguedDomainTotals(id: string | undefined, filter: DomainsFilter) {
  return useQuery({
    queryKey: ["reports", id, "domain-totals", filter],
    enabled: id !== undefined,
    queryFn: () =>
      answerOf(
        discovery.GET("/api/v1/reports/{id}/uncatalogued-domain-totals", {
          params: { path: { id: id ?? "" }, query: filter },
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MILLIS,
  });
}

/** Where the domains come as a file, all that meet the conditions, in that order. */
export function domainExportUrl(id: string, filter: DomainsFilter, sort: DomainSort): string {
  const path = "/api/v1/reports/{id}/uncatalogued-domains" satisfies keyof paths;
  return exportUrl(path, { id }, { ...filter, sort });
}
