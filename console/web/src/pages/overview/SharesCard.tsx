import { SectionCard } from "../../components/SectionCard.tsx";
import { ShareBars } from "../../components/ShareBars.tsx";
import { bytes, percent } from "../../format/format.ts";
import { type Days, type ShareSplit, useShares } from "../../queries/reports.ts";
import { useCategories } from "../../queries/settings.ts";
import { overviewTexts as words } from "../../texts/overview.ts";
import { texts } from "../../texts/texts.ts";
import { mostParts, partLink, partName, shownParts } from "./shareParts.ts";

const TITLES = {
  riskLevel: texts.overview.byRisk,
  category: texts.overview.byCategory,
  tag: words.byTag,
  headquarters: words.byHeadquarters,
} satisfies Record<ShareSplit, string>;

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
  days: Days;
  by: ShareSplit;
}

/** What the traffic is made of. */
export function SharesCard({ report, days, by }: Props) {
  const shares = useShares(report, days, by);
  const { data: categories = [] } = useCategories();
  const names = new Map(categories.map(({ id, name }) => [id, name]));
  const isColoured = by === "riskLevel" || by === "tag";
  return (
    <SectionCard title={TITLES[by]} query={shares} rows={mostParts(by)}>
      {(data) => (
        <ShareBars
          label={TITLES[by]}
          bars={shownParts(by, data.parts).map(({ key, trafficBytes }) => ({
            key: key ?? "",
            label: partName(by, key, names),
            to: partLink(by, key, { report, days }),
            value: trafficBytes,
            text: `${bytes(trafficBytes)} · ${percent(trafficBytes, data.trafficBytes)}`,
            className: isColoured ? COLOURS[key ?? ""] ?? "gnomon-bar-unknown" : "",
          }))}
        />
      )}
    </SectionCard>
  );
}
