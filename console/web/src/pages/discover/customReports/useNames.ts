import { useGroupChoices } from "../../../queries/deviceGroups.ts";
import { useDeviceNames } from "../../../queries/devices.ts";
import { useSourceChoices } from "../../../queries/sources.ts";
import { useUserGroupChoices } from "../../../queries/userGroups.ts";
import type { Names } from "./customReport.ts";
import { namesBy } from "./names.ts";

/**
 * What sources, groups and devices are called.
 *
 * @param ids of the devices that are shown; each is asked for
 */
export function useNames(ids: readonly string[]): Names {
  return namesBy({
    sources: useSourceChoices().data,
    userGroups: useUserGroupChoices().data,
    deviceGroups: useGroupChoices().data,
    devices: useDeviceNames(ids).data,
  });
}
