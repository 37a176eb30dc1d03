import { SectionCard } from "../../components/SectionCard.tsx";
import { bytes, date } from "../../format/format.ts";
import { dayOf } from "../../format/zones.ts";
import type { Days, ReportSummary } from "../../queries/reports.ts";
import { type NewApp, useNewest } from "../../queries/trends.ts";
import { overviewTexts as words } from "../../texts/overview.ts";
import { texts } from "../../texts/texts.ts";
import type { Range } from "../../url/range.ts";
import { newSince } from "../discover/apps/newSince.ts";
import { toApps } from "../discover/apps/toApps.ts";
import { AppList, type Figure } from "./AppList.tsx";

const SHOWN = 8;

const FIGURES: Figure<NewApp>[] = [
  { label: texts.measures.firstSeen, of: ({ firstSeenAt }) => date(firstSeenAt) },
  { label: texts.measures.traffic, of: ({ trafficBytes }) => bytes(trafficBytes) },
];

interface Props {
  report: string;
  /** The report as the list of all has it, once it is there. */
  summary: ReportSummary | undefined;
  days: Days;
}

/** The apps that were not used before the days that are shown. */
export function NewAppsCard({ report, summary, days }: Props) {
  const since = newSince(summary, { days }, dayOf(new Date()));
  const apps = useNewest(report, since, SHOWN);
  const shown = { report, days: String(days) as Range };
  return (
    <SectionCard
      title={words.newApps}
      query={apps}
      rows={1 + SHOWN}
      link={{ to: toApps(shown), label: texts.overview.allApps }}
      instead={summary && !since && words.nothingBefore}
    >
      {({ items }) =>
        items.length === 0
          ? <p className="gnomon-note">{words.noNewApps}</p>
          : <AppList items={items} figures={FIGURES} toApp={(app) => toApps({ ...shown, app })} />}
    </SectionCard>
  );
}
