import { isolated } from "../format/isolated.ts";

/** What a device does with an address, and why. */
export const whyTexts = {
  title: "Why is this blocked?",
  url: "Address or host",
  urlHelp: "Such as www.dropbox.com or https://example.com/path.",
  device: "Device",
  deviceHelp: "Empty: any device of the group.",
  deviceError: "No device has exactly this name.",
  group: "Device group",
  user: "User",
  userHelp: "Where an indicator is for some users only.",
  ask: "Ask",
  idleTitle: "Ask what a device does with an address",
  idleBody:
    "The answer names the indicator that decides, who set it and since when, and what gives way to it.",
  verdicts: {
    Allowed: (what: string) => `${isolated(what)} is allowed`,
    Audit: (what: string) => `${isolated(what)} is allowed and recorded`,
    Warn: (what: string) => `${isolated(what)} gets a warning`,
    Block: (what: string) => `${isolated(what)} is blocked`,
  },
  on: (group: string) => `On devices of the group ${isolated(group)}.`,
  onDevice: (device: string, group: string) =>
    `On ${isolated(device)}, of the group ${isolated(group)}.`,
  decides: "What decides",
  nothingDecides: "No indicator decides: what matches nothing is allowed.",
  guard: "No indicator: a guard comes before those that match.",
  others: "What else matches",
  noOthers: "Nothing else matches.",
  audits: "Recorded by",
  recorded: "An audit records the visit whatever happens to it.",
  outOfScope: "Matches, but not for this device",
  because: "Because",
  hostOnly: "Devices see the host alone: HTTPS hides the path.",
  hostAndPath: "Devices see host and path.",
  modes: {
    mostSpecific: "The most specific indicator wins.",
    anchorCompatible: "Allow comes before warn, warn before block.",
  },
} as const;
