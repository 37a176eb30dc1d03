import { DAY_BARS_ROWS, DayBars } from "../../components/DayBars.tsx";
import { ListDownload } from "../../components/list/ListDownload.tsx";
import { SectionCard } from "../../components/SectionCard.tsx";
import { count } from "../../format/format.ts";
import { dayAfter, dayOf } from "../../format/zones.ts";
import { useAlertTotals, useAttemptsOf } from "../../queries/alerts.ts";
import { firstOf, isDrawn, lastOf, MAX_SERIES_DAYS } from "../../queries/comparedDays.ts";
import type { ReportRange } from "../../queries/reports.ts";
import { overviewTexts as words } from "../../texts/overview.ts";
import { blockedByDay, toBlocked } from "./attemptDays.ts";
import { attemptsFile } from "./chartFiles.ts";

/** How many attempts devices blocked on each day, by the alerts that they raised. */
export function BlockedAttemptsCard({ range }: { range: ReportRange }) {
  const today = dayOf(new Date());
  const shown = { from: firstOf(range, today), to: lastOf(range, today) };
  const isShown = isDrawn(range);
  const isOver = shown.to < today;
  const followed = isShown && !isOver ? today : undefined;
  useAttemptsOf(followed);
  const totals = useAlertTotals({
    attempt: "blocked",
    since: `${shown.from}T00:00:00Z`,
    ...(isOver && { until: `${dayAfter(shown.to)}T00:00:00Z` }),
  });
  const attempts = totals.data && isShown ? blockedByDay(totals.data, shown) : [];
  return (
    <SectionCard
      title={words.blockedByDay}
      query={totals}
      rows={DAY_BARS_ROWS}
      link={{ to: toBlocked(shown, today), label: words.allBlocked }}
      download={isShown && <ListDownload file={attemptsFile(attempts)} of={words.blockedByDay} />}
      instead={!isShown && words.tooManyDays(count(MAX_SERIES_DAYS))}
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
