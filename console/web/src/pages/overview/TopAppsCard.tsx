import { SectionCard } from "../../components/SectionCard.tsx";
import { bytes, count } from "../../format/format.ts";
import {
  type AppsFilter,
  type DiscoveredApp,
  type ReportRange,
  useApps,
} from "../../queries/reports.ts";
import { overviewTexts as words } from "../../texts/overview.ts";
import { texts } from "../../texts/texts.ts";
import { toApps } from "../discover/apps/toApps.ts";
import { AppList, type Figure } from "./AppList.tsx";
import { shownOf } from "./overviewSearch.ts";

const SHOWN = 8;

const FIGURES: Figure<DiscoveredApp>[] = [
  { label: texts.measures.users, of: ({ users }) => count(users) },
  { label: texts.measures.traffic, of: ({ trafficBytes }) => bytes(trafficBytes) },
];

interface Props {
  report: string;
  range: ReportRange;
  /** Those at high risk alone. */
  isRisky?: boolean;
}

/** The apps with the most traffic. */
export function TopAppsCard({ report, range, isRisky = false }: Props) {
  const filter: AppsFilter = { ...range, ...(isRisky && { riskLevel: ["high"] }) };
  const apps = useApps(report, filter, { sort: "traffic", limit: SHOWN });
  const shown = shownOf(report, range);
  return (
    <SectionCard
      title={isRisky ? words.riskyApps : texts.overview.topApps}
      query={apps}
      rows={1 + SHOWN}
      link={{
        to: toApps({ ...shown, ...(isRisky && { riskLevel: ["high"] }) }),
        label: texts.overview.allApps,
      }}
    >
      {({ items }) =>
        isRisky && items.length === 0
          ? <p className="gnomon-note">{words.noRiskyApps}</p>
          : <AppList items={items} figures={FIGURES} toApp={(app) => toApps({ ...shown, app })} />}
    </SectionCard>
  );
}
