import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { answerOf, policy } from "../api/client.ts";
import type { components } from "../api/generated/policy.ts";
import { REFRESH_MILLIS } from "./keys.ts";

type Schemas = components["schemas"];

export type Decision = Schemas["DecisionResponse"];
export type Indicator = Schemas["Indicator"];
export type Visit = Schemas["DecideRequest"];

/** What a device would do with a visit, and why; nothing is asked for without one. */
export function useDecision(visit: Visit | undefined) {
  return useQuery({
    queryKey: ["decisions", visit],
    enabled: visit !== undefined,
    queryFn: () => answerOf(policy.POST("/api/v1/decisions", { body: visit ?? { url: "" } })),
    refetchInterval: REFRESH_MILLIS,
    retry: false,
  });
}

/** As many as a field suggests. */
const MAX_DEVICES = 20;

/** The first devices with a part of the name, to suggest them; none without one. */
export function useDeviceSuggestions(q: string) {
  return useQuery({
    queryKey: ["devices", "suggestions", q],
    enabled: q !== "",
    queryFn: () =>
      answerOf(policy.GET("/api/v1/devices", { params: { query: { q, limit: MAX_DEVICES } } })),
    placeholderData: q === "" ? undefined : keepPreviousData,
  });
}
