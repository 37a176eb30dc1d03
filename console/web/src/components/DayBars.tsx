import { type KeyboardEvent, useState } from "react";
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

/**
 * A bar for each day; days are those of UTC, as reports have them. The day that is pointed at, or
 * reached with the arrow keys, is said below: the last one first.
 */
export function DayBars({ label, bars, title, most }: Props) {
  const [chosen, setChosen] = useState<number>();
  const largest = Math.max(...bars.map(({ value }) => value), 0);
  const step = WIDTH / Math.max(bars.length, 1);
  const end = bars.length - 1;
  const at = Math.min(chosen ?? end, end);
  const [first, last] = [bars[0], bars[end]];
  const said = (bar: DayBar | undefined) => bar && title(day(bar.day), bar.value);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = keyed(event.key, at, end);
    if (next !== undefined) {
      event.preventDefault();
      setChosen(next);
    }
  };
  return (
    <>
      <svg
        className="gnomon-series"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={Math.max(end, 0)}
        aria-valuenow={Math.max(at, 0)}
        aria-valuetext={said(bars[at])}
        onKeyDown={onKeyDown}
        onFocus={() => setChosen(at)}
        onBlur={() => setChosen(undefined)}
        onPointerLeave={() => setChosen(undefined)}
      >
        {bars.map((bar, i) => {
          const height = (HEIGHT * bar.value) / Math.max(largest, 1);
          return (
            <g
              key={bar.day}
              className={i === chosen ? "gnomon-chosen" : undefined}
              onPointerEnter={() => setChosen(i)}
            >
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
        <span>{chosen === undefined ? most(largest) : said(bars[at])}</span>
        <span>{last && day(last.day)}</span>
      </p>
    </>
  );
}

/** Which bar a key leads to, if it leads to one. */
function keyed(key: string, at: number, end: number): number | undefined {
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return Math.max(at - 1, 0);
    case "ArrowRight":
    case "ArrowUp":
      return Math.min(at + 1, end);
    case "Home":
      return 0;
    case "End":
      return end;
    default:
      return undefined;
  }
}
