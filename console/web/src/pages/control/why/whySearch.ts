import type { Visit } from "../../../queries/decisions.ts";
import { type Fields, text } from "../../../url/search.ts";

/** What the address of the page holds: what is asked. */
export interface WhyState {
  url: string;
  /** The name of the device; empty for any of the group. */
  device: string;
  /** The device group; empty for the built-in one. */
  group: string;
  user: string;
}

export const WHY_FIELDS: Fields<WhyState> = {
  url: text(),
  device: text(),
  group: text(),
  user: text(),
};

/** What an address stands for, by the ids that the services have for it. */
export interface Known {
  /** The device of that name; none where there is none. */
  deviceId: string | undefined;
  /** The group to take where none is named. */
  groupId: string | undefined;
}

/** The visit that is asked for; none while nothing is, or while what it names is not known. */
export function visitOf(state: WhyState, { deviceId, groupId }: Known): Visit | undefined {
  const url = state.url.trim();
  const user = state.user.trim();
  const who = state.device.trim()
    ? deviceId && { deviceId }
    : (state.group || groupId) && { groupId: state.group || groupId };
  return url && who ? { url, ...who, ...(user && { user }) } : undefined;
}
