import { isolated } from "../format/isolated.ts";

/** The texts of CSV files that are brought in, whatever they have. */
export const fileImportTexts = {
  open: "Import a CSV file…",
  file: "CSV file",
  example: "An example",
  trying: "Trying the file",
  would: "What would become of it",
  submit: "Import",
  done: (name: string) => `${isolated(name)} is imported`,
  dismiss: "Dismiss the result",
  rejected: "Lines passed over",
  problems: "Lines passed over, and why",
  ignored: (columns: string) => `Columns that are not kept: ${columns}`,
  line: "Line",
  why: "Reason",
  more: (shown: string, all: string) => `The first ${shown} of ${all}`,
} as const;
