import { PageSection } from "@patternfly/react-core";
import { Link } from "react-router";
import { ChoiceSelect } from "../../components/form/ChoiceSelect.tsx";
import { EmptyMessage } from "../../components/EmptyMessage.tsx";
import { LoadingMessage } from "../../components/LoadingMessage.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { ProblemMessage } from "../../components/ProblemMessage.tsx";
import { ReportPicker } from "../../components/ReportPicker.tsx";
import { type ShareSplit, useReport, useReports } from "../../queries/reports.ts";
import { useMayChange } from "../../shell/session.ts";
import { firstRunTexts } from "../../texts/firstRun.ts";
import { overviewTexts as words } from "../../texts/overview.ts";
import { texts } from "../../texts/texts.ts";
import { daysOf } from "../../url/range.ts";
import { useSearch } from "../../url/useSearch.ts";
import { AlertSeveritiesCard } from "./AlertSeveritiesCard.tsx";
import { BlockedAttemptsCard } from "./BlockedAttemptsCard.tsx";
import { GrowingAppsCard } from "./GrowingAppsCard.tsx";
import { NewAppsCard } from "./NewAppsCard.tsx";
import { OpenAlertsCard } from "./OpenAlertsCard.tsx";
import { OVERVIEW_FIELDS } from "./overviewSearch.ts";
import { SeriesCard } from "./SeriesCard.tsx";
import { SharesCard } from "./SharesCard.tsx";
import { TopActorsCard } from "./TopActorsCard.tsx";
import { TopAppsCard } from "./TopAppsCard.tsx";
import { TotalsList } from "../../components/TotalsList.tsx";
import { USAGE_MEASURES } from "../../components/usageMeasures.ts";

const SPLITS = ["riskLevel", "category", "tag", "headquarters"] as const satisfies ShareSplit[];

const MEASURE_OPTIONS = USAGE_MEASURES.map((value) => ({ value, label: texts.measures[value] }));

/** What the organisation uses, at a glance. */
export default function OverviewPage() {
  const [state, change] = useSearch(OVERVIEW_FIELDS);
  const reports = useReports();
  const report = state.report || reports.data?.[0]?.id;
  const summary = reports.data?.find(({ id }) => id === report);
  const days = daysOf(state);
  const totals = useReport(report, { days });
  const search = new URLSearchParams({ report: report ?? "", days: String(days) });
  const listAt = (page: string) => `/discover/${page}?${search}`;
  const error = reports.error ?? totals.error;
  const isEmpty = totals.data?.transactions === 0 || reports.data?.length === 0;

  return (
    <PageSection isFilled hasBodyWrapper={false} className="gnomon-page">
      <PageTitle title={texts.overview.title}>
        <ChoiceSelect
          label={words.chartsBy}
          value={state.measure}
          options={MEASURE_OPTIONS}
          onChange={(measure) => change({ measure })}
        />
        <ReportPicker
          reports={reports.data ?? []}
          report={report ?? ""}
          days={state.days}
          onReport={(id) => change({ report: id })}
          onDays={(each) => change({ days: each })}
        />
      </PageTitle>
      {error && (
        <ProblemMessage
          error={error}
          onRetry={() => {
            reports.refetch();
            totals.refetch();
          }}
        />
      )}
      {!totals.data && !error && !isEmpty && <LoadingMessage />}
      {isEmpty && <NothingYet />}
      {totals.data && !isEmpty && report && (
        <div className="gnomon-cards">
          <TotalsList totals={totals.data} listAt={listAt} />
          <SeriesCard report={report} days={days} measure={state.measure} />
          {SPLITS.map((by) => (
            <SharesCard
              key={by}
              report={report}
              days={days}
              by={by}
              state={state}
              onChange={change}
            />
          ))}
          <TopAppsCard report={report} days={days} />
          <TopAppsCard report={report} days={days} isRisky />
          <NewAppsCard report={report} summary={summary} days={days} />
          <GrowingAppsCard
            report={report}
            summary={summary}
            days={days}
            state={state}
            onChange={change}
          />
          <TopActorsCard report={report} days={days} state={state} onChange={change} />
          <OpenAlertsCard />
          <AlertSeveritiesCard />
          <BlockedAttemptsCard days={days} />
        </div>
      )}
    </PageSection>
  );
}

function NothingYet() {
  const mayChange = useMayChange();
  return (
    <EmptyMessage
      title={texts.overview.nothingYetTitle}
      body={
        <>
          <p>{texts.overview.nothingYetBody}</p>
          <p>
            {mayChange
              ? <Link to="/first-run">{firstRunTexts.go}</Link>
              : texts.overview.nothingYetReader}
          </p>
        </>
      }
    />
  );
}
