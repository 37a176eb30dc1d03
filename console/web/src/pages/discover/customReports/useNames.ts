import { useGroupChoices } from "../../../queries/deviceGroups.ts";
import { useDeviceNames } from "../../../queries/devices.ts";
import { useSourceChoices } from "../../../queries/sources.ts";
import { useUserGroupChoices } from "../../../queries/userGroups.ts";
import { customReportTexts as words } from "../../../texts/customReports.ts";
import type { Names } from "./customReport.ts";

/**
 * What sources, groups and devices are called.
 *
 * @param devices the ids of those that are shown; each is asked for
 */
export function useNames(devices: readonly string[]): Names {
  const sources = useSourceChoices().data;
  const userGroups = useUserGroupChoices().data;
  const deviceGroups = useGroupChoices().data;
  const deviceNames = useDeviceNames(devices).data;
  return {
    source: (id) => nameIn(sources, id, id),
    userGroup: (id) => nameIn(userGroups, id, words.goneGroup),
    device: (id) => deviceNames?.has(id) ? deviceNames.get(id) ?? words.goneDevice : words.waiting,
    deviceGroup: (id) => nameIn(deviceGroups, id, words.goneGroup),
  };
}

function nameIn(
  known: readonly { id: string; name: string }[] | undefined,
  id: string,
  gone: string,
): string {
  return known ? known.find((each) => each.id === id)?.name ?? gone : words.waiting;
}
