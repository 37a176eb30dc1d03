import { useMutation, useQuery } from "@tanstack/react-query";
import { answerOf, catalog } from "../api/client.ts";
import type { components } from "../api/generated/catalog.ts";
import { useRefreshCatalog } from "./catalog.ts";
import { REFRESH_MILLIS } from "./keys.ts";

export type AppProbe = components["schemas"]["AppProbe"];

/** Whether an app was probed since that was asked for. */
export function isLookedAt(asked: AppProbe, latest: AppProbe | undefined): boolean {
  return latest?.probedAt !== undefined && latest.probedAt !== asked.probedAt;
}

/** Has an app looked at before all others. */
export function useAskProbe(id: string) {
  return useMutation({
    mutationFn: () =>
      answerOf(catalog.POST("/api/v1/apps/{id}/probes", { params: { path: { id } } })),
  });
}

/** How it stands with what was asked for; what is known of the app follows once it is done. */
export function useProbe(id: string, asked: AppProbe | undefined) {
  const refresh = useRefreshCatalog();
  return useQuery({
    queryKey: ["probe", id, asked],
    enabled: asked !== undefined,
    queryFn: async () => {
      const latest = await answerOf(
        catalog.GET("/api/v1/apps/{id}/probes/latest", { params: { path: { id } } }),
      );
      if (asked && isLookedAt(asked, latest)) {
        refresh();
      }
      return latest;
    },
    staleTime: Infinity,
    refetchInterval: ({ state }) => asked && isLookedAt(asked, state.data) ? false : REFRESH_MILLIS,
  });
}
