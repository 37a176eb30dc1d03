import type { Days } from "../queries/reports.ts";
import { type Field, oneOf } from "./search.ts";

/** The last days that a page may show, as its address has them. */
export const RANGES = ["7", "30", "90"] as const;
export type Range = typeof RANGES[number];

/** In an address; a month unless said. */
export function range(): Field<Range> {
  return oneOf(RANGES, "30");
}

/** The days as the services take them. */
export function daysOf({ days }: { days: Range }): Days {
  return Number(days) as Days;
}
