import { texts } from "../texts/texts.ts";

const BYTE_UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte", "petabyte"] as const;
const STEP = 1000;

const wholes = new Intl.NumberFormat(texts.locale, { maximumFractionDigits: 0 });
const scores = new Intl.NumberFormat(texts.locale, {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const changes = new Intl.NumberFormat(texts.locale, {
  minimumFractionDigits: 1,
  maximumFractionDigits: 2,
  signDisplay: "exceptZero",
});
const percents = new Intl.NumberFormat(texts.locale, {
  style: "percent",
  maximumFractionDigits: 0,
});
const trends = new Intl.NumberFormat(texts.locale, {
  style: "percent",
  maximumFractionDigits: 0,
  signDisplay: "exceptZero",
});
const byteFormats = BYTE_UNITS.map((unit, power) =>
  new Intl.NumberFormat(texts.locale, {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: power === 0 ? 0 : 1,
  })
);

/** 12,345; a dash where a source does not tell. */
export function count(value: number | undefined): string {
  return value === undefined ? texts.nothing : wholes.format(value);
}

/** 7.5; a dash where the risk is not known. */
export function score(value: number | undefined): string {
  return value === undefined ? texts.nothing : scores.format(value);
}

/** +0.5, -1.2. */
export function change(value: number): string {
  return changes.format(value);
}

/** +42 %, -7 %: a change, of what is a hundred. */
export function trend(percentage: number): string {
  return trends.format(percentage / 100);
}

/** 42 %. */
export function percent(part: number, whole: number): string {
  return percents.format(whole === 0 ? 0 : part / whole);
}

/** 1.2 GB, in powers of a thousand. */
export function bytes(value: number | undefined): string {
  if (value === undefined) {
    return texts.nothing;
  }
  let power = 0;
  let scaled = value;
  // 999.96 kB would be shown as 1,000 kB.
  while (scaled >= STEP - 0.05 && power < BYTE_UNITS.length - 1) {
    scaled /= STEP;
    power++;
  }
  return byteFormats[power]?.format(scaled) ?? texts.nothing;
}

/** 0.5 s. */
export function seconds(millis: number): string {
  return secondFormat.format(millis / 1000);
}

/** 2 Mar, 08:15, in the organisation's zone; 2 Mar 2025, 08:15 where it is not this year. */
export function time(instant: string | undefined, zone: string, now = new Date()): string {
  if (instant === undefined) {
    return texts.nothing;
  }
  const at = new Date(instant);
  const year = formatOf(zone, "year");
  return formatOf(zone, year.format(at) === year.format(now) ? "short" : "dated").format(at);
}

/** 2 Mar: a day of a report, which are those of UTC. */
export function day(start: string): string {
  return dayFormat.format(new Date(start));
}

/** 2 Mar 2026: a day without a time, as facts have it; a dash where there is none. */
export function date(of: string | undefined): string {
  return of === undefined ? texts.nothing : dateFormat.format(new Date(of));
}

/** 2 Mar – 4 Apr: days of a report, the last one included; a dash where there are none. */
export function dayRange(from: string | undefined, to: string | undefined): string {
  return from === undefined || to === undefined
    ? texts.nothing
    : dayFormat.formatRange(new Date(from), new Date(to));
}

/** 2 Mar – 4 Apr 2026: days of a report, the last one included. */
export function dateRange(from: string, to: string): string {
  return dateFormat.formatRange(new Date(from), new Date(to));
}

/** 2 March 2026, 08:15:30 CET. */
export function fullTime(instant: string, zone: string): string {
  return formatOf(zone, "full").format(new Date(instant));
}

const secondFormat = new Intl.NumberFormat(texts.locale, {
  style: "unit",
  unit: "second",
  unitDisplay: "short",
  maximumFractionDigits: 1,
});
const dayFormat = new Intl.DateTimeFormat(texts.locale, {
  timeZone: "UTC",
  day: "numeric",
  month: "short",
});
const dateFormat = new Intl.DateTimeFormat(texts.locale, {
  timeZone: "UTC",
  day: "numeric",
  month: "short",
  year: "numeric",
});
const SHORT = { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" } as const;
const STYLES = {
  short: SHORT,
  dated: { ...SHORT, year: "numeric" },
  full: { dateStyle: "long", timeStyle: "long" },
  year: { year: "numeric" },
} as const;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string, style: keyof typeof STYLES): Intl.DateTimeFormat {
  const key = `${zone} ${style}`;
  const known = formats.get(key) ??
    new Intl.DateTimeFormat(texts.locale, { timeZone: zone, ...STYLES[style] });
  formats.set(key, known);
  return known;
}
