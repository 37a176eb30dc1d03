import { Button } from "@patternfly/react-core";
import { ListDownload } from "../../components/list/ListDownload.tsx";
import { LookupProblem } from "../../components/LookupProblem.tsx";
import { SectionCard } from "../../components/SectionCard.tsx";
import { ShareBars } from "../../components/ShareBars.tsx";
import { USAGE_MEASURE_KINDS } from "../../components/usageMeasures.ts";
import { count, percent } from "../../format/format.ts";
import { useShares } from "../../queries/overview.ts";
import type { ReportRange, Share, ShareSplit } from "../../queries/reports.ts";
import { useCategories } from "../../queries/settings.ts";
import { overviewTexts as words } from "../../texts/overview.ts";
import { texts } from "../../texts/texts.ts";
import type { ChangeSearch } from "../../url/useSearch.ts";
import { partsFile } from "./chartFiles.ts";
import { LONG_SPLITS, type OverviewState, shownOf } from "./overviewSearch.ts";
import { mostParts, partLink, partName, sortedParts } from "./shareParts.ts";

/** What parts with a colour of their own are drawn in. */
const COLOURS: Record<string, string> = {
  high: "gnomon-bar-high",
  medium: "gnomon-bar-medium",
  low: "gnomon-bar-low",
  unsanctioned: "gnomon-bar-high",
  monitored: "gnomon-bar-medium",
  sanctioned: "gnomon-bar-low",
};

interface Props {
  report: string;
  range: ReportRange;
  by: ShareSplit;
  state: OverviewState;
  onChange: ChangeSearch<OverviewState>;
}

/** What the usage is made of. */
export function SharesCard({ report, range, by, state: { measure, all }, onChange }: Props) {
  const shares = useShares(report, range, by);
  const categories = useCategories();
  const names = new Map(categories.data?.map(({ id, name }) => [id, name]));
  const nameOf = (key: string | undefined) => partName(by, key, names);
  const { value, text, addsUp } = USAGE_MEASURE_KINDS[measure];
  const title = words.splits[by](texts.measures[measure]);
  const parts = sortedParts(by, shares.data?.parts ?? [], value);
  const long = LONG_SPLITS.find((each) => each === by);
  const isWhole = long === undefined || all.includes(long);
  const isColoured = by === "riskLevel" || by === "tag";
  const barOf = (part: Share, whole: number) => ({
    key: part.key ?? "",
    label: nameOf(part.key),
    to: partLink(by, part.key, shownOf(report, range)),
    value: value(part),
    text: addsUp ? `${text(value(part))} · ${percent(value(part), whole)}` : text(value(part)),
    className: isColoured ? COLOURS[part.key ?? ""] ?? "gnomon-bar-unknown" : "",
  });
  return (
    <SectionCard
      title={title}
      query={shares}
      rows={mostParts(by) + (long ? 1 : 0)}
      download={<ListDownload file={partsFile(by, parts, nameOf)} of={title} />}
    >
      {(data) => (
        <>
          {by === "category" && (
            <LookupProblem
              what={texts.lookups.categoryNames}
              of={categories}
            />
          )}
          <ShareBars
            label={title}
            bars={(isWhole ? parts : parts.slice(0, mostParts(by)))
              .map((part) => barOf(part, value(data)))}
          />
          {long && parts.length > mostParts(by) && (
            <Button
              variant="link"
              isInline
              aria-expanded={isWhole}
              onClick={() =>
                onChange({
                  all: isWhole ? all.filter((each) => each !== long) : [...all, long],
                })}
            >
              {isWhole ? words.fewer : words.all(count(parts.length))}
            </Button>
          )}
        </>
      )}
    </SectionCard>
  );
}
