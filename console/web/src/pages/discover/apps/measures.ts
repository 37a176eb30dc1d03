import { type Condition, givenOf, type Subject } from "../../../components/conditions/condition.ts";
import type { ShownCondition } from "../../../components/conditions/ConditionLabels.tsx";
import { bytes, count, date, percent, score } from "../../../format/format.ts";
import { isDay } from "../../../format/zones.ts";
import { appConditionTexts as words } from "../../../texts/appConditions.ts";
import { conditionTexts } from "../../../texts/conditions.ts";
import { texts } from "../../../texts/texts.ts";

const MEGABYTE = 1_000_000;
const { comparisons, text, notADay, notANumber } = conditionTexts.condition;

interface Measure {
  /** What its name is in a condition, and with a unit where it is asked for. */
  name: string;
  asked?: string;
  /** How much of what the service counts is one of what is asked for. */
  unit?: number;
  most?: number;
  show: (value: number) => string;
}

/** What can be asked of an app with a number, by the end of the service's names. */
const MEASURES = {
  Users: { name: texts.measures.users, show: count },
  IpAddresses: { name: texts.measures.ipAddresses, show: count },
  Devices: { name: texts.measures.devices, show: count },
  Transactions: { name: texts.measures.transactions, show: count },
  TrafficBytes: sized(texts.measures.traffic),
  UploadedBytes: sized(texts.measures.uploads),
  DownloadedBytes: sized(texts.measures.downloads),
  Score: { name: texts.measures.score, most: 10, show: score },
  Coverage: {
    name: words.coverage,
    asked: words.inPercent(words.coverage),
    unit: 0.01,
    most: 100,
    show: (value: number) => percent(value, 1),
  },
} satisfies Record<string, Measure>;

/** What can be asked of an app with a day. */
const DAYS = { firstSeen: texts.measures.firstSeen, lastSeen: texts.measures.lastSeen };

type Bound = `${"min" | "max"}${keyof typeof MEASURES}` | `${keyof typeof DAYS}${"From" | "To"}`;

/** The conditions with a number or a day, by the service's names; empty where none is set. */
export type Bounds = Record<Bound, string>;

const measured = Object.entries(MEASURES) as [keyof typeof MEASURES, Measure][];
const dated = Object.entries(DAYS) as [keyof typeof DAYS, string][];

/** The names of conditions with a number. */
export const NUMBERS = measured.flatMap(([id]) => [`min${id}`, `max${id}`] as const);

/** The names of conditions with a day. */
export const DATES = dated.flatMap(([id]) => [`${id}From`, `${id}To`] as const);

/** What can be asked besides risk factors. */
export const MEASURE_SUBJECTS: Subject[] = [
  ...measured.map(([id, { name, asked, most = Infinity }]) => ({
    id,
    name: asked ?? name,
    group: words.usage,
    comparisons: ["atLeast", "atMost"] as const,
    values: [],
    help: notANumber,
    wordOf: (value: string) => value,
    accepts: (value: string) => Number(value) >= 0 && Number(value) <= most,
  })),
  ...dated.map(([id, name]) => ({
    id,
    name,
    group: words.usage,
    comparisons: ["since", "until"] as const,
    values: [],
    help: notADay,
    wordOf: (value: string) => value,
    accepts: isDay,
  })),
];

/** A condition on a number or a day as the address has it; nothing where it is on a risk factor. */
export function boundOf(condition: Condition): Partial<Bounds> | undefined {
  const { subject, comparison } = condition;
  const [value = ""] = givenOf(condition);
  const measure = measured.find(([id]) => id === subject);
  if (measure) {
    const [id, { unit = 1 }] = measure;
    const name = comparison === "atLeast" ? `min${id}` as const : `max${id}` as const;
    // 0.07 of what a hundredth is counted in would be 0.07000000000000001.
    return { [name]: String(Number((Number(value) * unit).toPrecision(12))) };
  }
  const day = dated.find(([id]) => id === subject);
  return day && { [comparison === "since" ? `${day[0]}From` : `${day[0]}To`]: value };
}

/** The conditions with a number or a day in words. */
export function shownBounds(bounds: Bounds): ShownCondition<Partial<Bounds>>[] {
  const shown = (bound: Bound, name: string, comparison: string, show: (of: string) => string) =>
    bounds[bound]
      ? [{ words: text(name, comparison, show(bounds[bound])), without: { [bound]: "" } }]
      : [];
  return [
    ...measured.flatMap(([id, { name, show }]) => [
      ...shown(`min${id}`, name, comparisons.atLeast, (value) => show(Number(value))),
      ...shown(`max${id}`, name, comparisons.atMost, (value) => show(Number(value))),
    ]),
    ...dated.flatMap(([id, name]) => [
      ...shown(`${id}From`, name, comparisons.since, date),
      ...shown(`${id}To`, name, comparisons.until, date),
    ]),
  ];
}

function sized(name: string): Measure {
  return { name, asked: words.inMegabytes(name), unit: MEGABYTE, show: bytes };
}
