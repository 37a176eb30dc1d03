import { lazy, Suspense, useEffect } from "react";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { ReportPicker } from "../../../components/ReportPicker.tsx";
import { useReports } from "../../../queries/reports.ts";
import { catalogTexts } from "../../../texts/catalog.ts";
import { texts } from "../../../texts/texts.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { APP_FIELDS } from "./appSearch.ts";
import { DetailCard } from "./DetailCard.tsx";

/** There once the reports are. */
const loadFigures = () => import("./AppFigures.tsx");
const AppFigures = lazy(loadFigures);

/** Who uses an app in the organisation, by a report. */
export function UsageCard({ app }: { app: string }) {
  const [state, change] = useSearch(APP_FIELDS);
  const reports = useReports();
  const report = state.report || reports.data?.[0]?.id;
  useEffect(() => {
    loadFigures();
  }, []);
  return (
    <DetailCard
      title={catalogTexts.usage.title}
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
      <div className="gnomon-stack gnomon-usage">
        {reports.error && <ProblemMessage error={reports.error} onRetry={reports.refetch} />}
        {reports.data?.length === 0 && <p>{texts.reports.noneBody}</p>}
        {report && (
          <Suspense fallback={<LoadingMessage />}>
            <AppFigures
              app={app}
              report={report}
              summary={reports.data?.find(({ id }) => id === report)}
              days={state.days}
            />
          </Suspense>
        )}
      </div>
    </DetailCard>
  );
}
