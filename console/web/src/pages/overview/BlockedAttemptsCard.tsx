import { DAY_BARS_ROWS, DayBars } from "../../components/DayBars.tsx";
import { SectionCard } from "../../components/SectionCard.tsx";
import { count } from "../../format/format.ts";
import { useAlertTotals, useAttemptsOf } from "../../queries/alerts.ts";
import type { Days } from "../../queries/reports.ts";
import { overviewTexts as words } from "../../texts/overview.ts";
import { blockedByDay, firstDay } from "./attemptDays.ts";

/** How many attempts devices blocked on each day, by the alerts that they raised. */
export function BlockedAttemptsCard({ days }: { days: Days }) {
  const now = Date.now();
  useAttemptsOf(firstDay(1, now));
  const totals = useAlertTotals({
    attempt: "blocked",
    since: `${firstDay(days, now)}T00:00:00Z`,
  });
  return (
    <SectionCard
      title={words.blockedByDay}
      query={totals}
      rows={DAY_BARS_ROWS}
      link={{ to: "/respond/alerts?attempt=blocked", label: words.allBlocked }}
    >
      {(data) => (
        <DayBars
          label={words.blockedByDay}
          bars={blockedByDay(data, days, now).map((each) => ({
            day: each.day,
            value: each.attempts,
          }))}
          title={(day, attempts) => words.blockedOn(day, count(attempts))}
          most={(attempts) => words.mostBlocked(count(attempts))}
        />
      )}
    </SectionCard>
  );
}
