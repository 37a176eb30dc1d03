import type { ListFile } from "../../../csv/listFile.ts";
import { type DeviceGroup, readDeviceGroups } from "../../../queries/deviceGroups.ts";
import { ruleText } from "./groupRule.ts";

/** The device groups as a file. */
export const GROUPS_FILE: ListFile<DeviceGroup> = {
  name: "device-groups",
  columns: {
    id: ({ id }) => id,
    rank: ({ rank }) => rank,
    name: ({ name }) => name,
    rule: ruleText,
    devices: ({ devices }) => devices,
  },
  read: readDeviceGroups,
};
