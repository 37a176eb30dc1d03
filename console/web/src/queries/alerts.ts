import {
  keepPreviousData,
  type QueryKey,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { answerOf, policy, versionedOf } from "../api/client.ts";
import { exportUrl } from "../api/exportUrl.ts";
import type { components, paths } from "../api/generated/policy.ts";
import { allOf } from "./allOf.ts";
import { MAX_PAGE_SIZE, PAGE_SIZE, REFRESH_MILLIS, SLOW_REFRESH_MILLIS } from "./keys.ts";
import { leading } from "./leading.ts";

type Schemas = components["schemas"];

export type Alert = Schemas["AlertResponse"];
export type AlertTotals = Schemas["AlertTotals"];
export type AlertChange = Schemas["ChangeAlertRequest"];
export type AlertSort = Schemas["AlertSort"];
export type AlertStatus = Schemas["AlertStatus"];
export type AttemptKind = Schemas["AttemptKind"];
export type Classification = Schemas["Classification"];
export type Determination = Schemas["Determination"];
export type Severity = Schemas["Severity"];

type AlertsQuery = NonNullable<paths["/api/v1/alerts"]["get"]["parameters"]["query"]>;

/** What the list is filtered by. */
export type AlertsFilter = Omit<AlertsQuery, "cursor" | "limit" | "sort">;

const ALERTS = "alerts";
const TOTALS = "totals";

/** All alerts are read for totals: they follow at most that often, however many come in. */
const TOTALS_PAUSE_MILLIS = 5_000;

/** Which part of the list is asked for, newest first unless said otherwise. */
interface AlertsPage {
  sort?: AlertSort;
  cursor?: string;
  limit?: number;
}

/** A page of alerts; where it changes, what alerts add up to follows. */
export function useAlerts(filter: AlertsFilter, list: AlertsPage) {
  return useQuery({
    queryKey: [ALERTS, filter, list],
    queryFn: (context) =>
      leading(
        context,
        answerOf(
          policy.GET("/api/v1/alerts", {
            params: { query: { limit: PAGE_SIZE, ...filter, ...list } },
          }),
        ),
        isTotals,
        TOTALS_PAUSE_MILLIS,
      ),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MILLIS,
  });
}

/** Asks for all alerts that meet the conditions. */
export function readAllAlerts(filter: AlertsFilter): Promise<Alert[]> {
  return allOf((behind) =>
    answerOf(
      policy.GET("/api/v1/alerts", {
        params: { query: { limit: MAX_PAGE_SIZE, ...filter, ...behind } },
      }),
    )
  );
}

/** Whether a query adds alerts up. */
export function isTotals([of, what]: QueryKey): boolean {
  return of === ALERTS && what === TOTALS;
}

/**
 * Lets what alerts add up to follow each attempt of a day, which an alert that is there already may
 * count: few of all alerts are read for it.
 *
 * @param day the one that runs (UTC); none where it is not shown
 */
export function useAttemptsOf(day: string | undefined) {
  useQuery({
    queryKey: [ALERTS, "attempts", day],
    enabled: day !== undefined,
    queryFn: (context) =>
      leading(
        context,
        answerOf(
          policy.GET("/api/v1/alert-totals", { params: { query: { since: `${day}T00:00:00Z` } } }),
        ),
        isTotals,
        TOTALS_PAUSE_MILLIS,
      ),
    refetchInterval: REFRESH_MILLIS,
  });
}

/** What the alerts add up to. */
export function useAlertTotals(filter: AlertsFilter) {
  return useQuery({
    queryKey: [ALERTS, TOTALS, filter],
    queryFn: () => answerOf(policy.GET("/api/v1/alert-totals", { params: { query: filter } })),
    placeholderData: keepPreviousData,
    refetchInterval: SLOW_REFRESH_MILLIS,
  });
}

/** Where the alerts come as a file, all that meet the conditions, in that order. */
export function alertExportUrl(filter: AlertsFilter, sort: AlertSort): string {
  const path = "/api/v1/alerts" satisfies keyof paths;
  return exportUrl(path, {}, { ...filter, sort });
}

/** An alert with its comments and history, and the version of what is decided about it. */
export function useAlert(id: string) {
  return useQuery({
    queryKey: [ALERTS, id],
    queryFn: () => versionedOf(policy.GET("/api/v1/alerts/{id}", { params: { path: { id } } })),
    refetchInterval: REFRESH_MILLIS,
  });
}

/** A change of an alert, made to the version that was shown; to any where it names none. */
export interface AlertOrder {
  change: AlertChange;
  etag?: string;
}

/** Changes an alert, or comments on it; whatever comes of it, the alert is shown as it is then. */
export function useChangeAlert(id: string) {
  const refresh = useAlertsRefresh();
  return useMutation({
    mutationFn: (order: AlertOrder) => changeAlert(id, order),
    onSettled: refresh,
  });
}

/** The same, where the caller asks for what is shown of alerts again. */
export function changeAlert(id: string, { change, etag }: AlertOrder): Promise<Alert> {
  return answerOf(
    policy.PATCH("/api/v1/alerts/{id}", {
      params: { path: { id }, ...(etag && { header: { "If-Match": etag } }) },
      body: change,
    }),
  );
}

/** What is shown of alerts is asked for again. */
export function useAlertsRefresh() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: [ALERTS] });
}
