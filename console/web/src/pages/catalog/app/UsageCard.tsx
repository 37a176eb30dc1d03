import { Link } from "react-router";
import { DayBars } from "../../../components/DayBars.tsx";
import { FigureList } from "../../../components/FigureList.tsx";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { ReportPicker } from "../../../components/ReportPicker.tsx";
import { useAppActors } from "../../../queries/appUsage.ts";
import { useReports, useSeries } from "../../../queries/reports.ts";
import { catalogTexts } from "../../../texts/catalog.ts";
import { texts } from "../../../texts/texts.ts";
import { daysOf, type Range } from "../../../url/range.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { toApps } from "../../discover/apps/appsSearch.ts";
import { APP_FIELDS } from "./appSearch.ts";
import { DetailCard } from "./DetailCard.tsx";
import { figuresOf } from "./usageFigures.ts";

const words = catalogTexts.usage;

/** Who uses an app in the organisation, by a report. */
export function UsageCard({ app }: { app: string }) {
  const [state, change] = useSearch(APP_FIELDS);
  const reports = useReports();
  const report = state.report || reports.data?.[0]?.id;
  return (
    <DetailCard
      title={words.title}
      actions={
        <ReportPicker
          reports={reports.data ?? []}
          report={report ?? ""}
          days={state.days}
          onReport={(id) => change({ report: id }, { replace: true })}
          onDays={(days) => change({ days }, { replace: true })}
        />
      }
    >
      {reports.error && <ProblemMessage error={reports.error} onRetry={reports.refetch} />}
      {reports.data?.length === 0 && <p>{texts.reports.noneBody}</p>}
      {report && <Usage app={app} report={report} days={state.days} />}
    </DetailCard>
  );
}

interface UsageProps {
  app: string;
  report: string;
  days: Range;
}

function Usage({ app, report, days }: UsageProps) {
  const last = daysOf({ days });
  const series = useSeries(report, last, app);
  const devices = useAppActors("devices", report, app, { days: last }).data?.total;
  const part = series.data?.parts[0];
  if (series.error && !part) {
    return <ProblemMessage error={series.error} onRetry={series.refetch} />;
  }
  if (!part) {
    return <LoadingMessage />;
  }
  if (part.transactions === 0) {
    return (
      <>
        <p className="gnomon-note">{words.empty}</p>
        <Link to="/discover/sources">{texts.nav.sources}</Link>
      </>
    );
  }
  return (
    <>
      <FigureList figures={figuresOf(part, devices)} />
      <DayBars points={part.points} />
      <Link to={toApps({ report, days, app })}>{words.details}</Link>
    </>
  );
}
