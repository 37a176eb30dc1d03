import type { DevicesFilter } from "../../../queries/devices.ts";
import { type Fields, text } from "../../../url/search.ts";

/** What the address of the page holds. */
export interface EnrolledState {
  q: string;
  /** The id of a device group. */
  group: string;
  /** A revision that they do not enforce yet. */
  behindRevision: string;
  cursor: string;
  /** The device whose details are open. */
  device: string;
}

export const ENROLLED_FIELDS: Fields<EnrolledState> = {
  q: text(),
  group: text(),
  behindRevision: text(),
  cursor: text(),
  device: text(),
};

export const NO_FILTER = {
  q: "",
  group: "",
  behindRevision: "",
  cursor: "",
} satisfies Partial<EnrolledState>;

/** What the list is asked for; what sets no condition, or makes no sense, is left out. */
export function filterOf({ q, group, behindRevision }: EnrolledState): DevicesFilter {
  return {
    ...(q && { q }),
    ...(/^\d+$/.test(group) && { group }),
    ...(/^[1-9]\d{0,14}$/.test(behindRevision) && { behindRevision: Number(behindRevision) }),
  };
}
