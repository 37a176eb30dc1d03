import { USAGE_COLUMNS } from "../../components/usageMeasures.ts";
import type { ListFile } from "../../csv/listFile.ts";
import type { SeriesPoint, Share, ShareSplit } from "../../queries/reports.ts";
import type { AttemptDay } from "./attemptDays.ts";

/** A file of what is there already. */
function fileOf<T>(name: string, columns: ListFile<T>["columns"], rows: readonly T[]): ListFile<T> {
  return { name, columns, read: () => Promise.resolve({ items: [...rows] }) };
}

/** The days of a chart as a file, with all that is counted of them. */
export function daysFile(points: readonly SeriesPoint[]): ListFile<SeriesPoint> {
  return fileOf("usage-by-day", {
    day: ({ start }) => start,
    apps: ({ apps }) => apps,
    ...USAGE_COLUMNS,
  }, points);
}

/** All parts of a chart as a file, with all that is counted of them. */
export function partsFile(
  by: ShareSplit,
  parts: readonly Share[],
  nameOf: (key: string | undefined) => string,
): ListFile<Share> {
  return fileOf(`usage-by-${FILE_NAMES[by]}`, {
    [by]: ({ key }) => key,
    name: ({ key }) => nameOf(key),
    apps: ({ apps }) => apps,
    ...USAGE_COLUMNS,
  }, parts);
}

const FILE_NAMES = {
  riskLevel: "risk",
  category: "category",
  tag: "tag",
  headquarters: "headquarters",
} satisfies Record<ShareSplit, string>;

/** The days of blocked attempts as a file. */
export function attemptsFile(days: readonly AttemptDay[]): ListFile<AttemptDay> {
  return fileOf("blocked-attempts-by-day", {
    day: ({ day }) => day,
    attempts: ({ attempts }) => attempts,
  }, days);
}
