import { answerOf, discovery } from "../api/client.ts";
import { allOf } from "./allOf.ts";
import { MAX_PAGE_SIZE } from "./keys.ts";
import type { AppsFilter, DiscoveredApp } from "./reports.ts";

/** Asks for all discovered apps that meet the conditions, in an order that stays as it is. */
export function readAllApps(id: string, filter: AppsFilter): Promise<DiscoveredApp[]> {
  return allOf((behind) =>
    answerOf(
      discovery.GET("/api/v1/reports/{id}/apps", {
        params: {
          path: { id },
          query: { limit: MAX_PAGE_SIZE, ...filter, sort: "name", ...behind },
        },
      }),
    )
  );
}
