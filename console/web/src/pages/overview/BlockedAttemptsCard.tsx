import { SectionCard } from "../../components/SectionCard.tsx";
import { count, day } from "../../format/format.ts";
import { useAlertTotals } from "../../queries/alerts.ts";
import type { Days } from "../../queries/reports.ts";
import { overviewTexts as words } from "../../texts/overview.ts";
import { type AttemptDay, blockedByDay, firstDay } from "./attemptDays.ts";

const WIDTH = 600;
const HEIGHT = 110;
const GAP = 2;

/** How many attempts devices blocked on each day, by the alerts that they raised. */
export function BlockedAttemptsCard({ days }: { days: Days }) {
  const now = Date.now();
  const totals = useAlertTotals({
    attempt: "blocked",
    since: `${firstDay(days, now)}T00:00:00Z`,
  });
  return (
    <SectionCard title={words.blockedByDay} query={totals}>
      {(data) => <Bars days={blockedByDay(data, days, now)} />}
    </SectionCard>
  );
}

function Bars({ days }: { days: AttemptDay[] }) {
  const most = Math.max(...days.map(({ attempts }) => attempts));
  const step = WIDTH / days.length;
  const height = ({ attempts }: AttemptDay) => (HEIGHT * attempts) / Math.max(most, 1);
  const [first, last] = [days[0], days.at(-1)];
  return (
    <>
      <svg
        className="gnomon-series"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={words.blockedByDay}
      >
        {days.map((each, i) => (
          <g key={each.day}>
            <title>{words.blockedOn(day(each.day), count(each.attempts))}</title>
            <rect x={i * step} y={0} width={step} height={HEIGHT} className="gnomon-hover" />
            <rect
              x={i * step + GAP / 2}
              y={HEIGHT - height(each)}
              width={Math.max(step - GAP, 1)}
              height={height(each)}
            />
          </g>
        ))}
      </svg>
      <p className="gnomon-axis">
        <span>{first && day(first.day)}</span>
        <span>{words.mostBlocked(count(most))}</span>
        <span>{last && day(last.day)}</span>
      </p>
    </>
  );
}
