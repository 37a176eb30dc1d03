import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { answerOf, discovery } from "../api/client.ts";
import { exportUrl } from "../api/exportUrl.ts";
import type { components, paths } from "../api/generated/discovery.ts";
import { PAGE_SIZE, SLOW_REFRESH_MILLIS } from "./keys.ts";
import type { Days } from "./reports.ts";

type Schemas = components["schemas"];

export type Coverage = Schemas["CoverageResponse"];
export type SilentDevice = Schemas["SilentDevice"];

/** What silent devices are filtered by. */
export interface SilentDevicesFilter {
  days: Days;
  q?: string;
}

/** What a page of them is asked for. */
export interface SilentDevicesQuery extends SilentDevicesFilter {
  cursor?: string;
}

/** What begins the key of all that is asked of it. */
export const COVERAGE = "coverage";

/** How much of the organisation is seen. */
export function useCoverage(days: Days) {
  return useQuery({
    queryKey: [COVERAGE, "totals", days],
    queryFn: () => answerOf(discovery.GET("/api/v1/coverage", { params: { query: { days } } })),
    placeholderData: keepPreviousData,
    refetchInterval: SLOW_REFRESH_MILLIS,
  });
}

/** A page of the enrolled devices that reported nothing. */
export function useSilentDevices(query: SilentDevicesQuery) {
  return useQuery({
    queryKey: [COVERAGE, "silent-devices", query],
    queryFn: () =>
      answerOf(
        discovery.GET("/api/v1/coverage/silent-devices", {
          params: { query: { limit: PAGE_SIZE, ...query } },
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: SLOW_REFRESH_MILLIS,
  });
}

/** Where all of them that meet the conditions come as a file. */
export function silentDeviceExportUrl(filter: SilentDevicesFilter): string {
  const path = "/api/v1/coverage/silent-devices" satisfies keyof paths;
  return exportUrl(path, {}, { ...filter });
}
