import { count, fullTime } from "../../../format/format.ts";
import type { Device } from "../../../queries/devices.ts";
import { enrolledTexts as enrolled } from "../../../texts/enrolledDevices.ts";
import { texts } from "../../../texts/texts.ts";

/** How it stands with a device: trusted and connected, trusted, or not trusted any more. */
export function stateOf({ state, connected }: Device): keyof typeof enrolled.states {
  return state === "active" ? (connected ? "connected" : "away") : state;
}

/** The revision that a device enforces, beside the newest where that is known. */
export function revisionOf({ enforced }: Device, newest: number | undefined): string {
  if (enforced === undefined) {
    return texts.nothing;
  }
  const revision = count(enforced.revision);
  if (newest === undefined) {
    return revision;
  }
  return enforced.revision >= newest
    ? enrolled.current(revision)
    : enrolled.behind(revision, count(newest));
}

/** What is known of a device, in words. */
export function factsOf(
  device: Device,
  newest: number | undefined,
  zone: string,
): [string, string][] {
  return [
    [enrolled.state, enrolled.states[stateOf(device)]],
    [enrolled.group, device.group.name],
    [enrolled.tags, device.tags.join(", ") || texts.nothing],
    [enrolled.platform, device.osPlatform],
    [enrolled.domain, device.domain ?? texts.nothing],
    [enrolled.revision, revisionOf(device, newest)],
    [enrolled.lastSeen, device.lastSeenAt ? fullTime(device.lastSeenAt, zone) : texts.nothing],
    [enrolled.enrolledAt, fullTime(device.enrolledAt, zone)],
    [enrolled.id, device.id],
  ];
}
