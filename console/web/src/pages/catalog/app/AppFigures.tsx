import { Link } from "react-router";
import { UsageBars } from "../../../components/UsageBars.tsx";
import { FigureList } from "../../../components/FigureList.tsx";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { dayOf } from "../../../format/zones.ts";
import { useAppActors, useAppUse } from "../../../queries/appUsage.ts";
import { comparedDays } from "../../../queries/comparedDays.ts";
import { type ReportSummary, useSeries } from "../../../queries/reports.ts";
import { catalogTexts } from "../../../texts/catalog.ts";
import { texts } from "../../../texts/texts.ts";
import { daysOf, type Range } from "../../../url/range.ts";
import { toApps } from "../../discover/apps/toApps.ts";
import { usedFigures } from "../../discover/apps/usedFigures.ts";
import { AppAttempts } from "./AppAttempts.tsx";
import { figuresOf } from "./usageFigures.ts";

const words = catalogTexts.usage;

interface Props {
  app: string;
  report: string;
  /** The report as the list of all has it, where it is there. */
  summary: ReportSummary | undefined;
  days: Range;
}

/** What the usage of an app adds up to, its days, and what devices did about it. */
export default function AppFigures({ app, report, summary, days }: Props) {
  const range = { days: daysOf({ days }) };
  const compared = comparedDays(summary, range, dayOf(new Date()));
  const series = useSeries(report, range, app);
  const whole = useSeries(compared && report, compared ?? range, app).data?.parts[0];
  const devices = useAppActors("devices", report, app, range).data?.total;
  const use = useAppUse(report, app, range).data;
  const part = series.data?.parts[0];
  const attempts = <AppAttempts app={app} days={days} />;
  if (series.error && !part) {
    return (
      <>
        <ProblemMessage error={series.error} onRetry={series.refetch} />
        {attempts}
      </>
    );
  }
  if (!part) {
    return <LoadingMessage />;
  }
  if (part.transactions === 0) {
    return (
      <>
        <p className="gnomon-note">{words.empty}</p>
        <Link to="/discover/sources">{texts.nav.sources}</Link>
        {attempts}
      </>
    );
  }
  return (
    <>
      <FigureList
        figures={[...figuresOf(part, devices, compared && whole?.change), ...usedFigures(use)]}
      />
      <UsageBars points={part.points} />
      <Link to={toApps({ report, days, app })}>{words.details}</Link>
      {attempts}
    </>
  );
}
