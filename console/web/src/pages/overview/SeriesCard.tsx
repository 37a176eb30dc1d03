import { DAY_BARS_ROWS } from "../../components/DayBars.tsx";
import { TrafficBars } from "../../components/TrafficBars.tsx";
import { SectionCard } from "../../components/SectionCard.tsx";
import { type Days, useSeries } from "../../queries/reports.ts";
import { texts } from "../../texts/texts.ts";

/** The traffic of each day. */
export function SeriesCard({ report, days }: { report: string; days: Days }) {
  const series = useSeries(report, { days });
  return (
    <SectionCard
      title={texts.overview.byDay}
      query={series}
      rows={DAY_BARS_ROWS}
      className="gnomon-wide"
    >
      {(data) => <TrafficBars points={data.parts[0]?.points ?? []} />}
    </SectionCard>
  );
}
