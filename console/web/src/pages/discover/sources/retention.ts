import { count, dateRange } from "../../../format/format.ts";
import { daysBefore } from "../../../format/zones.ts";
import type { DataSource } from "../../../queries/sources.ts";
import { retentionTexts as words } from "../../../texts/retention.ts";
import { sourceTexts } from "../../../texts/sources.ts";

const sources = sourceTexts;
const MAX_DAYS = 36_500;

/** The form's values. */
export interface RetentionForm {
  keep: "all" | "days";
  days: string;
}

/** How many days are to be kept; null for all, nothing where that is no number of days. */
export function keepDaysIn({ keep, days }: RetentionForm): number | null | undefined {
  if (keep === "all") {
    return null;
  }
  const number = /^\d+$/.test(days.trim()) ? Number(days) : 0;
  return number >= 1 && number <= MAX_DAYS ? number : undefined;
}

/** What is kept, in words. */
export function keptWords(keepDays: number | null | undefined): string {
  return keepDays ? sources.keepDays(count(keepDays)) : sources.keepAll;
}

/** The days that a source has and that are not to be kept any more. */
export function deletedDays(
  { from, to }: Pick<DataSource, "from" | "to">,
  keepDays: number | null,
  today: string,
): { from: string; to: string } | undefined {
  if (keepDays === null || !from) {
    return undefined;
  }
  const last = daysBefore(today, keepDays);
  return from <= last ? { from, to: to && to < last ? to : last } : undefined;
}

/** What becomes of days, in words. */
export function consequence(
  source: Pick<DataSource, "from" | "to">,
  keepDays: number | null,
  today: string,
): string {
  const deleted = deletedDays(source, keepDays, today);
  if (deleted) {
    return words.deletes(dateRange(deleted.from, deleted.to));
  }
  return keepDays === null ? words.deletesNothing : words.deletesLater;
}
