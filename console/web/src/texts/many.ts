import { isolated } from "../format/isolated.ts";

/** How many things are chosen and changed alike. */
export const manyTexts = {
  select: (name: string) => `Select ${isolated(name)}`,
  selectPage: "Select all on this page",
  chosen: (items: string) => `Selected: ${items}`,
  chosenTooMany: (items: string, most: string) =>
    `Selected: ${items}. ${most} at most can be changed at once: select fewer.`,
  selectMatching: (items: string) => `Select all ${items} that match`,
  tooMany: (items: string, most: string) =>
    `${items} match: set conditions to select all at once, ${most} at most.`,
  clear: "Clear selection",
  progress: "Done",
  of: (done: string, all: string) => `${done} of ${all}`,
  done: "Done",
  refused: "Refused",
  notTried: "Not tried",
  listedRefused: "Of so many, those that were refused or not tried are listed.",
  what: "For",
  result: "Result",
  stop: "Stop",
  tag: "Tag selected…",
  tagTitle: (apps: string) => `Tag the selected apps: ${apps}`,
  tagBody: "One after another. An app that is refused leaves the others as they are.",
  tagEffects: {
    unsanctioned: "It replaces a profile and a reason that some of them have with their tag.",
    monitored:
      "Those that are blocked open again, with a warning. It replaces a profile and a reason that some of them have with their tag.",
    sanctioned: "Those that are blocked open again, on all devices.",
  },
  tagLabel: "Tag",
  tagSubmit: "Tag all",
  triage: "Triage selected…",
  triageTitle: (alerts: string) => `Triage the selected alerts: ${alerts}`,
  triageBody: "Only what you fill in is changed, in each of them.",
  triageSubmit: "Save all",
  keep: "As it is",
  keepHelp: "Empty: as it is.",
} as const;
