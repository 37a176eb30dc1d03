import type { Settings, SettingsChange } from "../../../queries/settings.ts";

type NeverBlock = Settings["neverBlock"];

export const ORIGINS = ["added", "shipped", "own", "removed"] as const;
export type Origin = typeof ORIGINS[number];

/** A name of the list, and how it came there; one that was taken out is still shown. */
export interface NeverBlockEntry {
  host: string;
  origin: Origin;
}

const HOST = /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*$/;
const MAX_HOST = 253;

/** The whole list by name, with what of the shipped one the organisation does without. */
export function entriesOf({ own, shipped, added, removed }: NeverBlock): NeverBlockEntry[] {
  const byHost = new Map<string, Origin>();
  removed.filter((host) => shipped.includes(host)).forEach((host) => byHost.set(host, "removed"));
  added.forEach((host) => byHost.set(host, "added"));
  shipped.filter((host) => !removed.includes(host)).forEach((host) => byHost.set(host, "shipped"));
  own.forEach((host) => byHost.set(host, "own"));
  return [...byHost].map(([host, origin]) => ({ host, origin }))
    .sort((a, b) => a.host < b.host ? -1 : 1);
}

/** What of the list meets the conditions; empty ones set none. */
export function matching(
  entries: readonly NeverBlockEntry[],
  { q, origin }: { q: string; origin: Origin | "" },
): NeverBlockEntry[] {
  const part = q.trim().toLowerCase();
  return entries.filter((each) =>
    each.host.includes(part) && (origin === "" || each.origin === origin)
  );
}

/** A name as the list has it: what people paste may be an address. */
export function hostIn(typed: string): string {
  return typed.trim().toLowerCase().replace(/^[a-z]+:\/\//, "").replace(/[/?#:].*$/, "")
    .replace(/\.$/, "");
}

/** Whether the list may have such a name. */
export function isHost(host: string): boolean {
  return host.length <= MAX_HOST && host.includes(".") && HOST.test(host);
}

/** The change that makes a name one that is never blocked. */
export function adding(list: NeverBlock, host: string): SettingsChange {
  return {
    neverBlock: list.shipped.includes(host)
      ? { removed: list.removed.filter((each) => each !== host) }
      : { added: [...list.added, host] },
  };
}

/** The change that lets a name be blocked; Gnomon's own stay. */
export function removing(list: NeverBlock, { host, origin }: NeverBlockEntry): SettingsChange {
  return {
    neverBlock: origin === "added"
      ? { added: list.added.filter((each) => each !== host) }
      : { removed: [...list.removed, host] },
  };
}
