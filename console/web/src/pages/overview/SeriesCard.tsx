import { DAY_BARS_ROWS } from "../../components/DayBars.tsx";
import { ListDownload } from "../../components/list/ListDownload.tsx";
import { SectionCard } from "../../components/SectionCard.tsx";
import { UsageBars } from "../../components/UsageBars.tsx";
import type { UsageMeasure } from "../../components/usageMeasures.ts";
import { type ReportRange, useSeries } from "../../queries/reports.ts";
import { texts } from "../../texts/texts.ts";
import { daysFile } from "./chartFiles.ts";

interface Props {
  report: string;
  range: ReportRange;
  measure: UsageMeasure;
}

/** The usage of each day. */
export function SeriesCard({ report, range, measure }: Props) {
  const series = useSeries(report, range);
  const title = texts.overview.byDay(texts.measures[measure]);
  const points = series.data?.parts[0]?.points ?? [];
  return (
    <SectionCard
      title={title}
      query={series}
      rows={DAY_BARS_ROWS}
      className="gnomon-wide"
      download={<ListDownload file={daysFile(points)} of={title} />}
    >
      {() => <UsageBars points={points} measure={measure} />}
    </SectionCard>
  );
}
