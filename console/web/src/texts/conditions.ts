import { isolated } from "../format/isolated.ts";

/** Conditions that have no field of their own, and searches under a name. */
export const conditionTexts = {
  add: "Add a condition…",
  all: "Conditions",
  takeAway: (condition: string) => `Remove the condition ${condition}`,
  condition: {
    title: "Add a condition",
    body: "Apps are listed that meet all conditions.",
    subject: "About",
    option: (group: string, subject: string) => `${group} · ${subject}`,
    choose: "Choose what it is about",
    comparison: "Condition",
    comparisons: {
      is: "is any of",
      isNot: "is not",
      contains: "contains",
      atLeast: "is at least",
      atMost: "is at most",
      since: "is on or after",
      until: "is on or before",
      known: "is known",
      unknown: "is not known",
    },
    exactly: "is",
    value: "Value",
    notANumber: "A number of 0 or more.",
    notADay: "A day such as 2026-01-31.",
    submit: "Add the condition",
    text: (subject: string, comparison: string, value: string) =>
      `${subject} ${comparison} ${value}`.trim(),
    or: " or ",
  },
  queries: {
    menu: "Queries",
    suggested: "Suggested",
    save: "Save these conditions…",
    remove: (name: string) => `Delete ${isolated(name)}`,
    removeTitle: (name: string) => `Delete the query ${isolated(name)}?`,
    removed: (name: string) => `The query ${isolated(name)} is deleted`,
    removeSubmit: "Delete",
    saveTitle: "Save these conditions as a query",
    name: "Name",
    submit: "Save the query",
    saved: (name: string) => `The query ${isolated(name)} is saved`,
  },
} as const;
