import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, catalog, policy, type Versioned, versionedOf } from "../api/client.ts";
import type { components } from "../api/generated/policy.ts";

type Schemas = components["schemas"];

export type Settings = Schemas["Settings"];
export type SettingsChange = Schemas["SettingsChange"];
export type DecisionMode = Schemas["DecisionMode"];

const MINUTE = 60_000;

const SETTINGS = queryOptions({
  queryKey: ["settings"],
  queryFn: () => versionedOf(policy.GET("/api/v1/settings")),
  staleTime: MINUTE,
});

/** The organisation's settings. */
export function useSettings(isAllowed = true) {
  return useQuery({ ...SETTINGS, enabled: isAllowed, select: ({ value }) => value });
}

/** The settings with the version that a change of them names. */
export function useVersionedSettings() {
  return useQuery(SETTINGS);
}

/** A change of settings, made to the version that was shown. */
export interface SettingsOrder {
  change: SettingsChange;
  etag: string;
}

/** Changes settings; refused where they were changed since. */
export function useChangeSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ change, etag }: SettingsOrder) =>
      versionedOf(
        policy.PATCH("/api/v1/settings", {
          params: { header: { "If-Match": etag } },
          body: change,
        }),
      ),
    onSuccess: (settings: Versioned<Settings>) => client.setQueryData(SETTINGS.queryKey, settings),
  });
}

/** The organisation's time zone; UTC until it is known, and to those who may not read it. */
export function useTimeZone(isAllowed = true): string {
  const { data } = useSettings(isAllowed);
  return data?.timeZone ?? "UTC";
}

/** The categories of the catalog. */
export function useCategories() {
  return useQuery({
    queryKey: ["categories"],
    queryFn: () => answerOf(catalog.GET("/api/v1/categories")),
    select: (page) => page.items,
    staleTime: Infinity,
  });
}
