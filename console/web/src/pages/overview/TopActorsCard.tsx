import { ToggleGroup, ToggleGroupItem } from "@patternfly/react-core";
import { ChoiceSelect } from "../../components/form/ChoiceSelect.tsx";
import { CHOICE_ROWS, SectionCard } from "../../components/SectionCard.tsx";
import { ShareBars } from "../../components/ShareBars.tsx";
import { bytes, count } from "../../format/format.ts";
import { actorOf, type ActorUsage, useActors } from "../../queries/actors.ts";
import type { ReportRange } from "../../queries/reports.ts";
import { overviewTexts as words } from "../../texts/overview.ts";
import { texts } from "../../texts/texts.ts";
import type { ChangeSearch } from "../../url/useSearch.ts";
import { ACTORS, MEASURES, type OverviewState, shownOf } from "./overviewSearch.ts";

const SHOWN = 8;

const MEASURED = {
  traffic: { value: (usage: ActorUsage) => usage.trafficBytes, text: bytes },
  uploads: { value: (usage: ActorUsage) => usage.uploadedBytes, text: bytes },
  transactions: { value: (usage: ActorUsage) => usage.transactions, text: count },
} satisfies Record<OverviewState["by"], unknown>;

const MEASURE_OPTIONS = MEASURES.map((value) => ({ value, label: texts.measures[value] }));

interface Props {
  report: string;
  range: ReportRange;
  state: OverviewState;
  onChange: ChangeSearch<OverviewState>;
}

/** Who uses most, by what is chosen. */
export function TopActorsCard({ report, range, state: { top, by }, onChange }: Props) {
  const actors = useActors(top, report, { ...range, sort: by, limit: SHOWN });
  const search = new URLSearchParams(shownOf(report, range));
  const { value, text } = MEASURED[by];
  return (
    <SectionCard
      title={words.top}
      query={actors}
      rows={CHOICE_ROWS + SHOWN}
      link={{ to: `/discover/${top}?${search}&sort=${by}`, label: words.allActors[top] }}
    >
      {({ items }) => (
        <div className="gnomon-stack">
          <div className="gnomon-links">
            <ToggleGroup isCompact aria-label={words.topOf}>
              {ACTORS.map((kind) => (
                <ToggleGroupItem
                  key={kind}
                  text={words.actors[kind]}
                  isSelected={kind === top}
                  onChange={() => onChange({ top: kind })}
                />
              ))}
            </ToggleGroup>
            <ChoiceSelect
              label={words.topBy}
              value={by}
              options={MEASURE_OPTIONS}
              onChange={(measure) => onChange({ by: measure })}
            />
          </div>
          {items.length === 0 ? <p className="gnomon-note">{words.noActors}</p> : (
            <ShareBars
              label={words.top}
              bars={items.map((usage) => {
                const { id, name } = actorOf(usage);
                return {
                  key: id,
                  label: name,
                  to: `/discover/${top}?${search}&open=${encodeURIComponent(id)}`,
                  value: value(usage),
                  text: text(value(usage)),
                };
              })}
            />
          )}
        </div>
      )}
    </SectionCard>
  );
}
