import { offsetAt } from "../format/zones.ts";

/** What a cell may hold; values of a list stand behind each other. */
export type CsvValue = string | number | boolean | readonly string[] | undefined;

/** What a file begins with: without it some spreadsheets take UTF-8 for another encoding. */
export const BYTE_ORDER_MARK = "\ufeff";

const BETWEEN_VALUES = ";";

/**
 * What a spreadsheet would take for a formula, as `CsvCell` of the services knows it: full-width
 * signs count where a keyboard has them, and so does what looks as if it had been made safe, so
 * that each cell is read as the text that it was.
 */
const FORMULA = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** What ends a cell or a row, or is easily lost at its edge. */
const QUOTED = /[",\r\n]|^\s|\s$/;

const MILLIS_PER_MINUTE = 60_000;
const MINUTES_PER_HOUR = 60;

/** A row (RFC 4180), with its end. */
export function csvRow(cells: readonly CsvValue[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(value: CsvValue): string {
  if (value === undefined || typeof value === "number") {
    return String(value ?? "");
  }
  const text = typeof value === "object" ? value.join(BETWEEN_VALUES) : String(value);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A moment in a zone, to the millisecond, as `CsvTime` of the services writes it: with the offset,
 * without which an hour of each autumn would be two.
 */
export function csvTime(instant: string | undefined, zone: string): string | undefined {
  if (instant === undefined) {
    return undefined;
  }
  const moment = Date.parse(instant);
  const ahead = offsetAt(moment, zone);
  return new Date(moment + ahead).toISOString().replace("Z", offsetText(ahead));
}

/** +01:00. */
function offsetText(millis: number): string {
  const minutes = Math.abs(millis) / MILLIS_PER_MINUTE;
  const two = (number: number) => String(Math.floor(number)).padStart(2, "0");
  const sign = millis < 0 ? "-" : "+";
  return `${sign}${two(minutes / MINUTES_PER_HOUR)}:${two(minutes % MINUTES_PER_HOUR)}`;
}
