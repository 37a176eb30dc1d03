import { SectionCard } from "../../components/SectionCard.tsx";
import { ShareBars } from "../../components/ShareBars.tsx";
import { bytes, percent } from "../../format/format.ts";
import { type Days, type Share, useShares } from "../../queries/reports.ts";
import { useCategories } from "../../queries/settings.ts";
import { texts } from "../../texts/texts.ts";

const SHOWN = 6;
const RISK_ORDER = ["high", "medium", "low", "unknown"] as const;

interface Props {
  report: string;
  days: Days;
  by: "category" | "riskLevel";
}

/** What the traffic is made of. */
export function SharesCard({ report, days, by }: Props) {
  const shares = useShares(report, days, by);
  const { data: categories = [] } = useCategories();
  const names = new Map(categories.map(({ id, name }) => [id, name]));
  const isRisk = by === "riskLevel";
  const title = isRisk ? texts.overview.byRisk : texts.overview.byCategory;
  return (
    <SectionCard title={title} query={shares}>
      {(data) => (
        <ShareBars
          label={title}
          bars={(isRisk ? byRisk(data.parts) : largest(data.parts)).map((part) => ({
            key: part.key ?? "",
            label: isRisk
              ? riskName(part.key)
              : names.get(part.key ?? "") ?? part.key ?? texts.overview.uncatalogued,
            value: part.trafficBytes,
            text: `${bytes(part.trafficBytes)} · ${percent(part.trafficBytes, data.trafficBytes)}`,
            className: isRisk ? `gnomon-bar-${part.key ?? "unknown"}` : "",
          }))}
        />
      )}
    </SectionCard>
  );
}

function isRiskLevel(key: string | undefined): key is typeof RISK_ORDER[number] {
  return RISK_ORDER.some((each) => each === key);
}

function riskName(key: string | undefined): string {
  return isRiskLevel(key) ? texts.riskLevels[key] : texts.overview.uncatalogued;
}

/** The worst first, and what belongs to no app last. */
function byRisk(parts: Share[]): Share[] {
  const rank = (part: Share) =>
    isRiskLevel(part.key) ? RISK_ORDER.indexOf(part.key) : RISK_ORDER.length;
  return parts.toSorted((a, b) => rank(a) - rank(b));
}

function largest(parts: Share[]): Share[] {
  return parts.toSorted((a, b) => b.trafficBytes - a.trafficBytes).slice(0, SHOWN);
}
