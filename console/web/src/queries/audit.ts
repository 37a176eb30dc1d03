import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { answerOf, catalog, discovery, policy } from "../api/client.ts";
import { exportUrl } from "../api/exportUrl.ts";
import type { paths as CatalogPaths } from "../api/generated/catalog.ts";
import type { paths as DiscoveryPaths } from "../api/generated/discovery.ts";
import type { components, paths } from "../api/generated/policy.ts";
import { PAGE_SIZE, REFRESH_MILLIS } from "./keys.ts";

export type AuditEntry = components["schemas"]["AuditEntry"];

/** The services that record what was changed in them. */
export const AUDITS = ["policy", "catalog", "discovery"] as const;
export type Audit = typeof AUDITS[number];

/** What an audit is filtered by; `action` may be the thing alone. */
export interface AuditFilter {
  who?: string;
  action?: string;
  subject?: string;
  since?: string;
  until?: string;
}

type AuditQuery = AuditFilter & { cursor?: string; limit: number };

const READERS = {
  policy: (query: AuditQuery) => answerOf(policy.GET("/api/v1/audit", { params: { query } })),
  catalog: (query: AuditQuery) =>
    answerOf(catalog.GET("/api/v1/catalog-audit", { params: { query } })),
  discovery: (query: AuditQuery) =>
    answerOf(discovery.GET("/api/v1/discovery-audit", { params: { query } })),
};

/** A page of what was changed, newest first. */
export function useAudit(
  audit: Audit,
  filter: AuditFilter,
  list: { cursor?: string },
  isAllowed: boolean,
) {
  return useQuery({
    queryKey: ["audit", audit, filter, list],
    enabled: isAllowed,
    queryFn: () => READERS[audit]({ limit: PAGE_SIZE, ...filter, ...list }),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MILLIS,
  });
}

const EXPORTS = {
  policy: "/api/v1/audit" satisfies keyof paths,
  catalog: "/api/v1/catalog-audit" satisfies keyof CatalogPaths,
  discovery: "/api/v1/discovery-audit" satisfies keyof DiscoveryPaths,
};

/** Where what was changed comes as a file, all that meets the conditions. */
export function auditExportUrl(audit: Audit, filter: AuditFilter): string {
  return exportUrl(EXPORTS[audit], {}, { ...filter });
}
