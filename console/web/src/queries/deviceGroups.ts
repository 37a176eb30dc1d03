import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, doneOf, policy, versionedOf } from "../api/client.ts";
import type { components } from "../api/generated/policy.ts";
import { allOf } from "./allOf.ts";
import { DEVICES } from "./devices.ts";
import { MAX_PAGE_SIZE, PAGE_SIZE, REFRESH_MILLIS } from "./keys.ts";
import type { ReadPage } from "./pagesOf.ts";

type Schemas = components["schemas"];

export type DeviceGroup = Schemas["DeviceGroupResponse"];
export type DeviceGroupOrder = Schemas["DeviceGroupRequest"];
export type GroupCondition = Schemas["GroupCondition"];
export type ConditionProperty = Schemas["ConditionProperty"];
export type ConditionOperator = Schemas["ConditionOperator"];

const GROUPS = "device-groups";

/** A page of the device groups by rank, the built-in one last. */
export function useDeviceGroups(list: { cursor?: string }) {
  return useQuery({
    queryKey: [GROUPS, "list", list],
    queryFn: () => readDeviceGroups({ limit: PAGE_SIZE, ...list }),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MILLIS,
  });
}

/** Asks for a page of them. */
export const readDeviceGroups: ReadPage<DeviceGroup> = (query, signal) =>
  answerOf(policy.GET("/api/v1/device-groups", { params: { query }, signal }));

/** Asks for all of them. */
export function readAllDeviceGroups(signal?: AbortSignal): Promise<DeviceGroup[]> {
  return allOf((behind) => readDeviceGroups({ limit: MAX_PAGE_SIZE, ...behind }, signal));
}

/** All device groups, to choose one. */
export function useGroupChoices(isAllowed = true) {
  return useQuery({
    queryKey: [GROUPS, "choices"],
    enabled: isAllowed,
    queryFn: () => readAllDeviceGroups(),
  });
}

/** A device group with the version that a change of it names; it stays as it was read. */
export function useVersionedGroup(id: string | undefined) {
  return useQuery({
    queryKey: [GROUPS, id],
    enabled: id !== undefined,
    gcTime: 0,
    refetchOnWindowFocus: false,
    queryFn: () =>
      versionedOf(
        policy.GET("/api/v1/device-groups/{id}", { params: { path: { id: id ?? "" } } }),
      ),
  });
}

/** A device group as it is to be; without id and version a new one. */
export interface GroupSave {
  id?: string | undefined;
  etag?: string | undefined;
  body: DeviceGroupOrder;
}

/** Adds a device group, or changes one. */
export function useSaveGroup() {
  const refresh = useGroupRefresh();
  return useMutation({
    mutationFn: ({ id, etag, body }: GroupSave) =>
      answerOf(
        id === undefined
          ? policy.POST("/api/v1/device-groups", { body })
          : policy.PUT("/api/v1/device-groups/{id}", {
            params: { path: { id }, header: etag ? { "If-Match": etag } : {} },
            body,
          }),
      ),
    onSuccess: refresh,
  });
}

/** Deletes a device group; its devices fall to the next one that matches. */
export function useDeleteGroup() {
  const refresh = useGroupRefresh();
  return useMutation({
    mutationFn: (id: string) =>
      doneOf(policy.DELETE("/api/v1/device-groups/{id}", { params: { path: { id } } })),
    onSuccess: refresh,
  });
}

function useGroupRefresh() {
  const client = useQueryClient();
  return () => {
    client.invalidateQueries({ queryKey: [GROUPS, "list"] });
    client.invalidateQueries({ queryKey: [GROUPS, "choices"] });
    client.invalidateQueries({ queryKey: [DEVICES] });
  };
}
