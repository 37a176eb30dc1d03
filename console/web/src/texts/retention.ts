import { isolated } from "../format/isolated.ts";

/** How long a source is kept. */
export const retentionTexts = {
  change: "Change retention…",
  title: (source: string) => `How long is ${isolated(source)} kept?`,
  body: "Reports reach back as far as their sources are kept.",
  keep: "Keep",
  choices: { all: "All days", days: "The last days only" },
  days: "Days",
  daysHelp: "Days of UTC, today included.",
  daysFault: "Give a whole number from 1 to 36,500.",
  deletes: (days: string) =>
    `Deleted within a minute, for good: ${days}. From then on, each day once it is older than that.`,
  deletesLater: "Nothing is deleted now, but each day as it ends.",
  deletesNothing: "Nothing is deleted any more.",
  submit: "Save",
  submitDeleting: "Save and delete older days",
  done: (source: string, kept: string) => `Kept of ${isolated(source)}: ${kept.toLowerCase()}`,
};
