/** A file of things; tried first, then brought in. */
export interface ImportOrder {
  file: Blob;
  dryRun: boolean;
}

/** What became of a file, or would. */
export interface ImportResult {
  dryRun: boolean;
  lines: number;
  created: number;
  changed: number;
  unchanged: number;
  rejected: number;
  /** Why lines were passed over, of the first of them. */
  problems: { line: number; reason: string }[];
  /** What the file has but is not stored. */
  ignoredColumns?: string[];
}

/** A file that was brought in, and what became of it. */
export interface Imported {
  name: string;
  result: ImportResult;
}

/** What a file is called, what it has, and what is said of it. */
export interface ImportTexts {
  title: string;
  body: string;
  fileHelp: string;
  exampleLines: string;
  rule: string;
  nothing: string;
  lines: string;
  created: string;
  changed: string;
  unchanged: string;
}

/** Whether a file that was tried would change anything. */
export function hasNews(trial: ImportResult | undefined): boolean {
  return trial !== undefined && trial.created + trial.changed > 0;
}
