import type { ListFile } from "../../../csv/listFile.ts";
import { readAllDeviceGroups } from "../../../queries/deviceGroups.ts";
import { readScopedProfiles, type ScopedProfile } from "../../../queries/profiles.ts";
import { profileText } from "../scope.ts";

type Row = ScopedProfile & { devices: string };

/** The scoped profiles as a file. */
export const PROFILES_FILE: ListFile<Row> = {
  name: "scoped-profiles",
  columns: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    devices: ({ devices }) => devices,
    mode: ({ mode }) => mode,
    groups: ({ groups }) => groups,
  },
  read: async (page, signal) => {
    const { items, ...rest } = await readScopedProfiles(page, signal);
    const groups = await readAllDeviceGroups(signal);
    const devices = (profile: ScopedProfile) => profileText(profile, groups);
    return { items: items.map((item) => ({ ...item, devices: devices(item) })), ...rest };
  },
};
