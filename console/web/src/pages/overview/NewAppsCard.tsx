import { SectionCard } from "../../components/SectionCard.tsx";
import { bytes, date } from "../../format/format.ts";
import { dayOf } from "../../format/zones.ts";
import type { ReportRange, ReportSummary } from "../../queries/reports.ts";
import { type NewestApp, useNewest } from "../../queries/overview.ts";
import { overviewTexts as words } from "../../texts/overview.ts";
import { texts } from "../../texts/texts.ts";
import { toApps } from "../discover/apps/toApps.ts";
import { AppList, type Figure } from "./AppList.tsx";
import { newDays } from "./newDays.ts";
import { shownOf } from "./overviewSearch.ts";

const SHOWN = 8;

const FIGURES: Figure<NewestApp>[] = [
  { label: texts.measures.firstSeen, of: ({ firstSeenAt }) => date(firstSeenAt) },
  { label: texts.measures.traffic, of: ({ trafficBytes }) => bytes(trafficBytes) },
];

interface Props {
  report: string;
  /** The report as the list of all has it, once it is there. */
  summary: ReportSummary | undefined;
  range: ReportRange;
}

/** The apps that were not used before the days that are shown. */
export function NewAppsCard({ report, summary, range }: Props) {
  const days = newDays(summary, range, dayOf(new Date()));
  const apps = useNewest(report, days, SHOWN);
  const shown = shownOf(report, range);
  return (
    <SectionCard
      title={words.newApps}
      query={apps}
      rows={1 + SHOWN}
      link={{ to: toApps(shown), label: texts.overview.allApps }}
      instead={summary && !days && words.nothingBefore}
    >
      {({ items }) =>
        items.length === 0
          ? <p className="gnomon-note">{words.noNewApps}</p>
          : <AppList items={items} figures={FIGURES} toApp={(app) => toApps({ ...shown, app })} />}
    </SectionCard>
  );
}
