import type { Days, ReportRange } from "../queries/reports.ts";
import { isDay } from "../format/zones.ts";
import { type Field, type Fields, oneOf, read, text, write } from "./search.ts";

/** The last days that a page may show, as its address has them. */
export const RANGES = ["7", "30", "90"] as const;
export type Range = typeof RANGES[number];

/** A day and a later one, or the same; both belong to it. */
export interface Dates {
  from: string;
  to: string;
}

/** What an address holds of the days that its page shows: the last ones, or what stands in dates. */
export interface RangeState extends Dates {
  days: Range;
}

/** As many as the services answer for, and the first that they take. */
const MAX_DAYS = 3_700;
const FIRST_DAY = "1970-01-01";
const MILLIS_PER_DAY = 86_400_000;

/** In an address; a month unless said. */
export function range(): Field<Range> {
  return oneOf(RANGES, "30");
}

/** In an address that may name days from one to another instead. */
export const RANGE_FIELDS: Fields<RangeState> = { days: range(), from: text(), to: text() };

/** The days as the services take them. */
export function daysOf({ days }: { days: Range }): Days {
  return Number(days) as Days;
}

/** The days as the services take them; dates that make no sense are not asked for. */
export function rangeOf(state: RangeState): ReportRange {
  return datesOf(state) ?? { days: daysOf(state) };
}

/** The dates that an address names; nothing where it names none, or none that make sense. */
export function datesOf({ from, to }: Dates): Dates | undefined {
  return faultOf({ from, to }) ? undefined : { from, to };
}

/** What an address holds for days as the services take them. */
export function stateOf(range: ReportRange): RangeState {
  return "days" in range
    ? { days: String(range.days) as Range, from: "", to: "" }
    : { days: "30", ...range };
}

/** What pages about the same have in their addresses: those of a report name it. */
const CARRIED = { days: RANGE_FIELDS, report: { report: text(), ...RANGE_FIELDS } };
export type Carried = keyof typeof CARRIED;

/** What an address holds of that, for that of another page; empty where that is nothing. */
export function carriedRange(search: URLSearchParams, what: Carried): string {
  const fields: Fields<RangeState> = CARRIED[what];
  const carried = write(fields, read(fields, search));
  return carried.size > 0 ? `?${carried}` : "";
}

/** Why dates make no sense; nothing where they do. */
export function faultOf({ from, to }: Dates): "noDay" | "reversed" | "tooLong" | undefined {
  if (!isDay(from) || !isDay(to) || from < FIRST_DAY) {
    return "noDay";
  }
  if (to < from) {
    return "reversed";
  }
  return Date.parse(to) - Date.parse(from) > MAX_DAYS * MILLIS_PER_DAY ? "tooLong" : undefined;
}

/** What a picker needs to change the days of a page. */
export interface RangeChoice {
  days: Range;
  onDays: (days: Range) => void;
  dates: { chosen: Dates | undefined; onDates: (dates: Dates) => void };
}

/** The days of a page whose address may name dates, for a picker. */
export function choiceOf(state: RangeState, onRange: (range: RangeState) => void): RangeChoice {
  const { days } = state;
  return {
    days,
    onDays: (chosen) => onRange({ days: chosen, from: "", to: "" }),
    dates: { chosen: datesOf(state), onDates: (dates) => onRange({ days, ...dates }) },
  };
}
