import { isolated } from "../format/isolated.ts";

/** How log files are uploaded. */
export const uploadTexts = {
  title: "Upload log files",
  drop: "Drop log files here, or",
  choose: "Choose files",
  formats: "Squid's native access log, gzip or plain. Each becomes a report of its own.",
  waiting: (name: string, place: string) => `Waiting: ${isolated(name)} (${place})`,
  progress: (name: string, place: string) => `Sending ${isolated(name)} (${place})`,
  place: (number: string, all: string) => `file ${number} of ${all}`,
  sent: (sent: string, size: string) => `${sent} of ${size}`,
  counting: (name: string, place: string) => `Counting the lines of ${isolated(name)} (${place})`,
  cancel: (name: string) => `Cancel ${isolated(name)}`,
  failed: (name: string) => `Not uploaded: ${isolated(name)}`,
  done: (name: string, counted: string, lines: string) =>
    `${isolated(name)}: ${counted} transactions from ${lines} lines`,
  rejected: (rejected: string) => `${rejected} lines were rejected.`,
  complete: "No line was rejected.",
  duplicate: "The same content was uploaded before: nothing is counted twice.",
  notTaken: (files: string, first: string) => `Not taken: ${files}, from ${isolated(first)} on`,
  most: (most: string) =>
    `${most} files at most are taken at once. Add the others when these are through.`,
  details: "Details",
  dismiss: "Dismiss",
} as const;
