import { DAY_BARS_ROWS, DayBars } from "../../components/DayBars.tsx";
import { ListDownload } from "../../components/list/ListDownload.tsx";
import { SectionCard } from "../../components/SectionCard.tsx";
import { count } from "../../format/format.ts";
import { useAlertTotals, useAttemptsOf } from "../../queries/alerts.ts";
import type { Days } from "../../queries/reports.ts";
import { overviewTexts as words } from "../../texts/overview.ts";
import { blockedByDay, firstDay } from "./attemptDays.ts";
import { attemptsFile } from "./chartFiles.ts";

/** How many attempts devices blocked on each day, by the alerts that they raised. */
export function BlockedAttemptsCard({ days }: { days: Days }) {
  const now = Date.now();
  useAttemptsOf(firstDay(1, now));
  const totals = useAlertTotals({
    attempt: "blocked",
    since: `${firstDay(days, now)}T00:00:00Z`,
  });
  const attempts = totals.data ? blockedByDay(totals.data, days, now) : [];
  return (
    <SectionCard
      title={words.blockedByDay}
      query={totals}
      rows={DAY_BARS_ROWS}
      link={{ to: "/respond/alerts?attempt=blocked", label: words.allBlocked }}
      download={<ListDownload file={attemptsFile(attempts)} of={words.blockedByDay} />}
    >
      {() => (
        <DayBars
          label={words.blockedByDay}
          bars={attempts.map((each) => ({ day: each.day, value: each.attempts }))}
          title={(day, value) => words.blockedOn(day, count(value))}
          most={(value) => words.mostBlocked(count(value))}
        />
      )}
    </SectionCard>
  );
}
