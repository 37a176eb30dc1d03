import { bytes } from "../format/format.ts";
import type { SeriesPoint } from "../queries/reports.ts";
import { texts } from "../texts/texts.ts";
import { DayBars } from "./DayBars.tsx";

/** The traffic of each day. */
export function TrafficBars({ points }: { points: SeriesPoint[] }) {
  return (
    <DayBars
      label={texts.overview.byDay}
      bars={points.map(({ start, trafficBytes }) => ({ day: start, value: trafficBytes }))}
      title={(day, traffic) => texts.overview.day(day, bytes(traffic))}
      most={(traffic) => texts.overview.mostADay(bytes(traffic))}
    />
  );
}
