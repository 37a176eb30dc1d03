import { day } from "../format/format.ts";

const WIDTH = 600;
const HEIGHT = 110;
const GAP = 2;

/** As high as so many rows of a card. */
export const DAY_BARS_ROWS = 4.5;

export interface DayBar {
  day: string;
  value: number;
}

interface Props {
  label: string;
  bars: DayBar[];
  /** What is said of a day that is pointed at. */
  title: (day: string, value: number) => string;
  /** What is said of the largest value. */
  most: (value: number) => string;
}

/** A bar for each day; days are those of UTC, as reports have them. */
export function DayBars({ label, bars, title, most }: Props) {
  const largest = Math.max(...bars.map(({ value }) => value), 0);
  const step = WIDTH / Math.max(bars.length, 1);
  const [first, last] = [bars[0], bars.at(-1)];
  return (
    <>
      <svg
        className="gnomon-series"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        {bars.map((bar, i) => {
          const height = (HEIGHT * bar.value) / Math.max(largest, 1);
          return (
            <g key={bar.day}>
              <title>{title(day(bar.day), bar.value)}</title>
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
        <span>{first && day(first.day)}</span>
        <span>{most(largest)}</span>
        <span>{last && day(last.day)}</span>
      </p>
    </>
  );
}
