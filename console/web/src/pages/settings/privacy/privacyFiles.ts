import { csvTime } from "../../../csv/csv.ts";
import type { ListFile } from "../../../csv/listFile.ts";
import { readAllDeviceGroups } from "../../../queries/deviceGroups.ts";
import { readDeviceNames } from "../../../queries/devices.ts";
import {
  type Erasure,
  type Exclusion,
  readErasures,
  readExclusions,
} from "../../../queries/privacy.ts";
import { readAllUserGroups } from "../../../queries/userGroups.ts";

/** Each excluded device is asked for. */
const ROWS_AT_ONCE = 50;

type Row = Exclusion & { name: string | undefined };

/**
 * Whose traffic is not counted, as a file.
 *
 * @param mayRead whether names may be asked for; `privacy` alone may not
 */
export function exclusionsFile(mayRead: boolean): ListFile<Row> {
  return {
    name: "exclusions",
    columns: {
      id: ({ id }) => id,
      kind: ({ kind }) => kind,
      value: ({ value }) => value,
      name: ({ name }) => name,
      reason: ({ reason }) => reason,
      createdBy: ({ createdBy }) => createdBy,
      createdAt: ({ createdAt }, zone) => csvTime(createdAt, zone),
    },
    pageSize: ROWS_AT_ONCE,
    read: async (page, signal) => {
      const { items, ...rest } = await readExclusions(page, signal);
      const names = mayRead ? await readNames(items) : new Map<string, string | undefined>();
      return { items: items.map((item) => ({ ...item, name: names.get(item.value) })), ...rest };
    },
  };
}

async function readNames(
  exclusions: readonly Exclusion[],
): Promise<ReadonlyMap<string, string | undefined>> {
  const devices = exclusions.filter(({ kind }) => kind === "device").map(({ value }) => value);
  const [userGroups, deviceGroups, names] = await Promise.all([
    readAllUserGroups(),
    readAllDeviceGroups(),
    readDeviceNames(devices),
  ]);
  return new Map([
    ...names,
    ...[...userGroups, ...deviceGroups].map(({ id, name }) => [id, name] as const),
  ]);
}

/** The erasures as a file. */
export const ERASURES_FILE: ListFile<Erasure> = {
  name: "erasures",
  columns: {
    id: ({ id }) => id,
    requestedAt: ({ requestedAt }, zone) => csvTime(requestedAt, zone),
    state: ({ state }) => state,
    deletedRows: ({ deletedRows }) => deletedRows,
    finishedAt: ({ finishedAt }, zone) => csvTime(finishedAt, zone),
    reason: ({ reason }) => reason,
    requestedBy: ({ requestedBy }) => requestedBy,
    person: ({ personId }) => personId,
  },
  read: readErasures,
};
