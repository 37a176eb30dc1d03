import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, discovery, doneOf } from "../api/client.ts";
import type { components } from "../api/generated/discovery.ts";
import { ProblemError } from "../api/problem.ts";
import { customReportTexts } from "../texts/customReports.ts";
import { deviceIdsOf } from "./devices.ts";
import { PAGE_SIZE, SLOW_REFRESH_MILLIS } from "./keys.ts";
import type { ReadPage } from "./pagesOf.ts";

type Schemas = components["schemas"];

export type CustomReport = Schemas["CustomReport"];
export type CustomReportFilter = Schemas["CustomReportFilter"];

/** A report that is to be filled from now on; its devices by name or id. */
export type CustomReportOrder = Schemas["CreateCustomReportRequest"];

/** A report that is to go. */
export interface CustomReportDeletion {
  id: string;
  reason: string;
}

const CUSTOM_REPORTS = "custom-reports";
const NOT_FOUND = 404;

/** A page of the custom reports, the newest first. */
export function useCustomReports(list: { cursor?: string }) {
  return useQuery({
    queryKey: [CUSTOM_REPORTS, "list", list],
    queryFn: () => readCustomReports({ limit: PAGE_SIZE, ...list }),
    placeholderData: keepPreviousData,
    refetchInterval: SLOW_REFRESH_MILLIS,
  });
}

/** Asks for a page of them. */
export const readCustomReports: ReadPage<CustomReport> = (query, signal) =>
  answerOf(discovery.GET("/api/v1/custom-reports", { params: { query }, signal }));

/** What a custom report is about. */
export function useCustomReport(id: string) {
  return useQuery({
    queryKey: [CUSTOM_REPORTS, "one", id],
    queryFn: () =>
      answerOf(discovery.GET("/api/v1/custom-reports/{id}", { params: { path: { id } } })),
  });
}

/** Creates a report; refused where a name is that of no enrolled device. */
export function useCreateCustomReport() {
  const refresh = useCustomReportsRefresh();
  return useMutation({
    mutationFn: async ({ filter, ...order }: CustomReportOrder) => {
      const devices = await idsOf(filter.devices ?? []);
      const body = { ...order, filter: { ...filter, devices } };
      return answerOf(discovery.POST("/api/v1/custom-reports", { body }));
    },
    onSuccess: refresh,
  });
}

async function idsOf(devices: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  const unknown: string[] = [];
  for (const device of devices) {
    const found = await deviceIdsOf(device);
    ids.push(...found);
    if (found.length === 0) {
      unknown.push(device);
    }
  }
  if (unknown.length > 0) {
    const { unknownDevices, unknownDevicesDetail } = customReportTexts;
    throw new ProblemError(NOT_FOUND, unknownDevices, unknownDevicesDetail(unknown.join(", ")));
  }
  return [...new Set(ids)];
}

/** Deletes a report with all that it has counted. */
export function useDeleteCustomReport() {
  const refresh = useCustomReportsRefresh();
  return useMutation({
    mutationFn: ({ id, reason }: CustomReportDeletion) =>
      doneOf(
        discovery.DELETE("/api/v1/custom-reports/{id}", {
          params: { path: { id }, query: { reason } },
        }),
      ),
    onSuccess: refresh,
  });
}

/** What is known of the list, of reports and of sources is asked for again. */
function useCustomReportsRefresh() {
  const client = useQueryClient();
  return () =>
    [[CUSTOM_REPORTS, "list"], ["reports"], ["data-sources"]].forEach((queryKey) =>
      client.invalidateQueries({ queryKey })
    );
}
