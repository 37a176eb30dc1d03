import type { SeriesPoint } from "../queries/reports.ts";
import { texts } from "../texts/texts.ts";
import { DayBars } from "./DayBars.tsx";
import { USAGE_MEASURE_KINDS, type UsageMeasure } from "./usageMeasures.ts";

interface Props {
  points: SeriesPoint[];
  measure?: UsageMeasure;
}

/** The usage of each day: its traffic unless said. */
export function UsageBars({ points, measure = "traffic" }: Props) {
  const { value, text } = USAGE_MEASURE_KINDS[measure];
  return (
    <DayBars
      label={texts.overview.byDay(texts.measures[measure])}
      bars={points.map((point) => ({ day: point.start, value: value(point) }))}
      title={(day, each) => texts.overview.day(day, text(each))}
      most={(each) => texts.overview.mostADay(text(each))}
    />
  );
}
