import type { AppTagFilter } from "../queries/reports.ts";
import { texts } from "../texts/texts.ts";

/** What lists of apps can be filtered by, in this order everywhere. */
export const APP_TAG_FILTERS = [
  "sanctioned",
  "monitored",
  "unsanctioned",
  "none",
] as const satisfies AppTagFilter[];

/** The same for people. */
export const APP_TAG_OPTIONS = APP_TAG_FILTERS.map((value) => ({
  value,
  label: texts.tags[value],
}));
