import { useQuery } from "@tanstack/react-query";
import { answerOf, catalog, policy } from "../api/client.ts";

const MINUTE = 60_000;

/** The organisation's settings. */
export function useSettings() {
  return useQuery({
    queryKey: ["settings"],
    queryFn: () => answerOf(policy.GET("/api/v1/settings")),
    staleTime: MINUTE,
  });
}

/** The organisation's time zone; UTC until it is known. */
export function useTimeZone(): string {
  const { data } = useSettings();
  return data?.timeZone ?? "UTC";
}

/** The scoped profiles. */
export function useProfiles() {
  return useQuery({
    queryKey: ["scoped-profiles"],
    queryFn: () =>
      answerOf(policy.GET("/api/v1/scoped-profiles", { params: { query: { limit: 200 } } })),
    select: (page) => page.items,
  });
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
