import { readAllDeviceGroups } from "../../../queries/deviceGroups.ts";
import { readDeviceNames } from "../../../queries/devices.ts";
import { readAllSources } from "../../../queries/sources.ts";
import { readAllUserGroups } from "../../../queries/userGroups.ts";
import { customReportTexts as words } from "../../../texts/customReports.ts";
import type { Names } from "./customReport.ts";

interface Named {
  id: string;
  name: string;
}

/** What has been asked for so far; what is on its way is not there yet. */
export interface Known {
  sources: readonly Named[] | undefined;
  userGroups: readonly Named[] | undefined;
  deviceGroups: readonly Named[] | undefined;
  devices: ReadonlyMap<string, string | undefined> | undefined;
}

/** What ids are called, by what is known. */
export function namesBy({ sources, userGroups, deviceGroups, devices }: Known): Names {
  return {
    source: (id) => nameIn(sources, id, id),
    userGroup: (id) => nameIn(userGroups, id, words.goneGroup),
    device: (id) => devices?.has(id) ? devices.get(id) ?? words.goneDevice : words.waiting,
    deviceGroup: (id) => nameIn(deviceGroups, id, words.goneGroup),
  };
}

/** Asks for what sources, groups and these devices are called. */
export async function readNames(ids: readonly string[]): Promise<Names> {
  const [sources, userGroups, deviceGroups, devices] = await Promise.all([
    readAllSources(),
    readAllUserGroups(),
    readAllDeviceGroups(),
    readDeviceNames([...new Set(ids)]),
  ]);
  return namesBy({ sources, userGroups, deviceGroups, devices });
}

function nameIn(known: readonly Named[] | undefined, id: string, gone: string): string {
  return known ? known.find((each) => each.id === id)?.name ?? gone : words.waiting;
}
