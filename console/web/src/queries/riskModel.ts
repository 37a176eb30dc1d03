import { useMutation, useQuery } from "@tanstack/react-query";
import { answerOf, catalog, versionedOf } from "../api/client.ts";
import type { components } from "../api/generated/catalog.ts";
import { CATALOG, useRefreshCatalog } from "./catalog.ts";
import { ifMatch } from "./catalogApp.ts";

type Schemas = components["schemas"];

export type Importance = Schemas["Importance"];
export type RiskModel = Schemas["RiskModel"];
export type RiskModelOrder = Schemas["RiskModelRequest"];
export type RiskFactorWeight = Schemas["RiskFactorWeight"];

/** How scores are calculated, with its version. */
export function useRiskModel() {
  return useQuery({
    queryKey: [CATALOG, "risk-model"],
    queryFn: () => versionedOf(catalog.GET("/api/v1/risk-model")),
  });
}

/** Changes how scores are calculated; every app is rated again before the answer. */
export function useChangeRiskModel() {
  const refresh = useRefreshCatalog();
  return useMutation({
    mutationFn: ({ etag, model }: { etag: string; model: RiskModelOrder }) =>
      answerOf(catalog.PUT("/api/v1/risk-model", { params: ifMatch(etag), body: model })),
    onSuccess: refresh,
  });
}
