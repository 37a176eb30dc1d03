import type { ImportResult } from "../../../queries/peopleImport.ts";

/** Whether a file that was tried would change anything. */
export function hasNews(trial: ImportResult | undefined): boolean {
  return trial !== undefined && trial.created + trial.changed > 0;
}
