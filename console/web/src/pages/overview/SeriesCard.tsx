import { DAY_BARS_ROWS } from "../../components/DayBars.tsx";
import { ListDownload } from "../../components/list/ListDownload.tsx";
import { SectionCard } from "../../components/SectionCard.tsx";
import { UsageBars } from "../../components/UsageBars.tsx";
import type { UsageMeasure } from "../../components/usageMeasures.ts";
import { count } from "../../format/format.ts";
import { isDrawn, MAX_SERIES_DAYS } from "../../queries/comparedDays.ts";
import { type ReportRange, useSeries } from "../../queries/reports.ts";
import { overviewTexts as words } from "../../texts/overview.ts";
import { texts } from "../../texts/texts.ts";
import { daysFile } from "./chartFiles.ts";

interface Props {
  report: string;
  range: ReportRange;
  measure: UsageMeasure;
}

/** The usage of each day. */
export function SeriesCard({ report, range, measure }: Props) {
  const isShown = isDrawn(range);
  const series = useSeries(isShown ? report : undefined, range);
  const title = texts.overview.byDay(texts.measures[measure]);
  const points = series.data?.parts[0]?.points ?? [];
  return (
    <SectionCard
      title={title}
      query={series}
      rows={DAY_BARS_ROWS}
      className="gnomon-wide"
      download={isShown && <ListDownload file={daysFile(points)} of={title} />}
      instead={!isShown && words.tooManyDays(count(MAX_SERIES_DAYS))}
    >
      {() => <UsageBars points={points} measure={measure} />}
    </SectionCard>
  );
}
