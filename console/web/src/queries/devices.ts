import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, doneOf, foundOf, policy, versionedOf } from "../api/client.ts";
import { exportUrl } from "../api/exportUrl.ts";
import type { components, paths } from "../api/generated/policy.ts";
import { MAX_PAGE_SIZE, PAGE_SIZE, REFRESH_MILLIS, SLOW_REFRESH_MILLIS } from "./keys.ts";

type Schemas = components["schemas"];

export type Device = Schemas["DeviceResponse"];
export type DeviceState = Schemas["DeviceState"];

/** What the list is filtered by. */
export interface DevicesFilter {
  q?: string;
  group?: string;
  /** A revision that they do not enforce yet. */
  behindRevision?: number;
}

/** What begins the key of all that is asked of enrolled devices. */
export const DEVICES = "enrolled-devices";

/** Devices keep their names as a rule. */
const NAME_MILLIS = 300_000;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A page of the enrolled devices, by name. */
export function useEnrolledDevices(
  filter: DevicesFilter,
  list: { cursor?: string; limit?: number },
) {
  return useQuery({
    queryKey: [DEVICES, filter, list],
    queryFn: () =>
      answerOf(
        policy.GET("/api/v1/devices", {
          params: { query: { limit: PAGE_SIZE, ...filter, ...list } },
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MILLIS,
  });
}

/** The enrolled devices of that name, whose letter case does not count; none without one. */
export function useDevicesNamed(name: string) {
  return useQuery({
    queryKey: [DEVICES, "named", name],
    enabled: name !== "",
    queryFn: () => readDevicesNamed(name),
    refetchInterval: SLOW_REFRESH_MILLIS,
  });
}

async function readDevicesNamed(name: string): Promise<Device[]> {
  const query = { name, limit: MAX_PAGE_SIZE };
  return (await answerOf(policy.GET("/api/v1/devices", { params: { query } }))).items;
}

/** Where the enrolled devices come as a file, all that meet the conditions. */
export function deviceExportUrl(filter: DevicesFilter): string {
  const path = "/api/v1/devices" satisfies keyof paths;
  return exportUrl(path, {}, { ...filter });
}

/** An enrolled device, with its version. */
export function useEnrolledDevice(id: string) {
  return useQuery({
    queryKey: [DEVICES, id],
    queryFn: () => versionedOf(policy.GET("/api/v1/devices/{id}", { params: { path: { id } } })),
    refetchInterval: REFRESH_MILLIS,
  });
}

/** What devices are called, by id; those that are gone have no name. */
export function useDeviceNames(ids: readonly string[]) {
  const asked = [...new Set(ids)].sort();
  return useQuery({
    queryKey: [DEVICES, "names", asked],
    queryFn: () => readDeviceNames(asked),
    placeholderData: keepPreviousData,
    staleTime: NAME_MILLIS,
  });
}

/** Asks for what devices are called, by id; those that are gone have no name. */
export async function readDeviceNames(
  ids: readonly string[],
): Promise<ReadonlyMap<string, string | undefined>> {
  return new Map(await Promise.all(ids.map(async (id) => [id, await nameOf(id)] as const)));
}

async function nameOf(id: string): Promise<string | undefined> {
  return (await foundOf(policy.GET("/api/v1/devices/{id}", { params: { path: { id } } })))?.name;
}

/** The ids of all enrolled devices of a name, whose letter case does not count, or of an id. */
export async function deviceIdsOf(nameOrId: string): Promise<string[]> {
  const ids = (await readDevicesNamed(nameOrId)).map(({ id }) => id);
  if (ids.length > 0 || !ID.test(nameOrId)) {
    return ids;
  }
  return (await nameOf(nameOrId)) === undefined ? [] : [nameOrId];
}

/** The newest revision of what devices enforce. */
export function useFeedRevision() {
  return useQuery({
    queryKey: ["feed"],
    queryFn: () => answerOf(policy.GET("/api/v1/feed")),
    select: ({ revision }) => revision,
    refetchInterval: REFRESH_MILLIS,
  });
}

/** Sets the tags that are attested about a device; its group follows from them. */
export function useTagDevice(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ etag, tags }: { etag: string; tags: string[] }) =>
      answerOf(
        policy.PATCH("/api/v1/devices/{id}", {
          params: { path: { id }, header: { "If-Match": etag } },
          body: { tags },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: [DEVICES] }),
  });
}

/** Ends the trust in a device, for good. */
export function useRevokeDevice(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      doneOf(
        policy.DELETE("/api/v1/devices/{id}", {
          params: { path: { id }, query: reason ? { reason } : {} },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: [DEVICES] }),
  });
}
