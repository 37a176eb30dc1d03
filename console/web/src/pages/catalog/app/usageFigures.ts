import type { Figure } from "../../../components/FigureList.tsx";
import { bytes, count, trend } from "../../../format/format.ts";
import type { SeriesChange, SeriesPart } from "../../../queries/reports.ts";
import { texts } from "../../../texts/texts.ts";

const { measures } = texts;

/**
 * What the usage of an app adds up to.
 *
 * @param devices nothing while it is not known
 * @param change against the days before; nothing where they do not compare
 */
export function figuresOf(
  part: SeriesPart,
  devices: number | undefined,
  change: SeriesChange | undefined,
): Figure[] {
  return [
    { label: measures.users, value: count(part.users), ...against(change?.users) },
    { label: measures.devices, value: count(devices) },
    { label: measures.traffic, value: bytes(part.trafficBytes), ...against(change?.trafficBytes) },
    {
      label: measures.transactions,
      value: count(part.transactions),
      ...against(change?.transactions),
    },
  ];
}

/** How it stands against them; nothing where nothing was before. */
function against(change: { percent?: number } | undefined): { note?: string } {
  return change?.percent === undefined ? {} : { note: texts.trends.against(trend(change.percent)) };
}
