import { ChoiceSelect } from "../../components/form/ChoiceSelect.tsx";
import { CHOICE_ROWS, SectionCard } from "../../components/SectionCard.tsx";
import { bytes, count, trend } from "../../format/format.ts";
import { dayOf } from "../../format/zones.ts";
import { comparedDays, lastOf } from "../../queries/comparedDays.ts";
import type { ReportRange, ReportSummary } from "../../queries/reports.ts";
import { type Mover, useGrowing } from "../../queries/overview.ts";
import { overviewTexts as words } from "../../texts/overview.ts";
import { texts } from "../../texts/texts.ts";
import type { ChangeSearch } from "../../url/useSearch.ts";
import { toApps } from "../discover/apps/toApps.ts";
import { AppList, type Figure } from "./AppList.tsx";
import { GROWTHS, type OverviewState, shownOf } from "./overviewSearch.ts";

const SHOWN = 8;

const GROWTH_OPTIONS = GROWTHS.map((value) => ({ value, label: texts.measures[value] }));

/** What an app has now, and by how much that is more than before. */
function figuresOf(measure: OverviewState["growth"]): Figure<Mover>[] {
  const text = measure === "traffic" ? bytes : count;
  return [
    { label: texts.measures[measure], of: ({ now }) => text(now) },
    {
      label: words.growth,
      of: ({ change: { percent } }) => percent === undefined ? texts.trends.new : trend(percent),
    },
  ];
}

interface Props {
  report: string;
  /** The report as the list of all has it, once it is there. */
  summary: ReportSummary | undefined;
  range: ReportRange;
  state: OverviewState;
  onChange: ChangeSearch<OverviewState>;
}

/** The apps that are used more than before, by what is chosen. */
export function GrowingAppsCard({ report, summary, range, state, onChange }: Props) {
  const measure = state.growth;
  const today = dayOf(new Date());
  const compared = comparedDays(summary, range, today);
  const apps = useGrowing(report, compared, { measure, limit: SHOWN });
  const toApp = (app: string) => toApps({ ...shownOf(report, range), app });
  return (
    <SectionCard
      title={words.growing}
      query={apps}
      rows={CHOICE_ROWS + 1 + SHOWN}
      instead={summary && !compared && words.nothingBefore}
    >
      {({ items }) => (
        <div className="gnomon-stack">
          <div className="gnomon-links">
            <ChoiceSelect
              label={words.growingBy}
              value={measure}
              options={GROWTH_OPTIONS}
              onChange={(growth) => onChange({ growth })}
            />
            {lastOf(range, today) >= today && (
              <span className="gnomon-note">{words.untilYesterday}</span>
            )}
          </div>
          {items.length === 0
            ? <p className="gnomon-note">{words.noneGrowing}</p>
            : <AppList items={items} figures={figuresOf(measure)} toApp={toApp} />}
        </div>
      )}
    </SectionCard>
  );
}
