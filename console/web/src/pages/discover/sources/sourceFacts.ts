import { count, dayRange, fullTime } from "../../../format/format.ts";
import type { DataSource } from "../../../queries/sources.ts";
import { sourceTexts } from "../../../texts/sources.ts";
import { texts } from "../../../texts/texts.ts";
import { keptWords } from "./retention.ts";

const sources = sourceTexts;

/** What is known of a source, in words; what only files have is there for files alone. */
export function factsOf(source: DataSource, zone: string): [string, string][] {
  const { file, keepDays, lastDataAt } = source;
  return [
    [sources.kind, sources.kinds[source.kind]],
    [sources.state, sources.states[source.state]],
    [sources.lastData, lastDataAt ? fullTime(lastDataAt, zone) : texts.nothing],
    [sources.kept, dayRange(source.from, source.to)],
    [sources.retention, keptWords(keepDays)],
    [sources.excluded, count(source.excluded)],
    ...(file
      ? [
        [sources.format, sources.formats[file.format]],
        [sources.lines, count(file.lines)],
        [sources.uploadedBy, file.uploadedBy],
        [sources.uploadedAt, fullTime(file.uploadedAt, zone)],
      ] satisfies [string, string][]
      : []),
  ];
}
