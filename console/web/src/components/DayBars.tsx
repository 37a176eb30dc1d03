import { bytes, day } from "../format/format.ts";
import type { SeriesPoint } from "../queries/reports.ts";
import { texts } from "../texts/texts.ts";

const WIDTH = 600;
const HEIGHT = 110;
const GAP = 2;

/** The traffic of each day as a bar; days are those of UTC, as reports have them. */
export function DayBars({ points }: { points: SeriesPoint[] }) {
  const most = Math.max(...points.map((point) => point.trafficBytes), 1);
  const step = WIDTH / Math.max(points.length, 1);
  const first = points[0];
  const last = points.at(-1);
  return (
    <>
      <svg
        className="gnomon-series"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={texts.overview.byDay}
      >
        {points.map((point, i) => {
          const height = (HEIGHT * point.trafficBytes) / most;
          return (
            <g key={point.start}>
              <title>{texts.overview.day(day(point.start), bytes(point.trafficBytes))}</title>
              <rect x={i * step} y={0} width={step} height={HEIGHT} className="gnomon-hover" />
              <rect
                x={i * step + GAP / 2}
                y={HEIGHT - height}
                width={Math.max(step - GAP, 1)}
                height={height}
              />
            </g>
          );
        })}
      </svg>
      <p className="gnomon-axis">
        <span>{first && day(first.start)}</span>
        <span>{texts.overview.mostADay(bytes(most))}</span>
        <span>{last && day(last.start)}</span>
      </p>
    </>
  );
}
