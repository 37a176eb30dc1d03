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
import { choiceOf, rangeOf } from "../../url/range.ts";
import { useSearch } from "../../url/useSearch.ts";
import { AlertSeveritiesCard } from "./AlertSeveritiesCard.tsx";
import { BlockedAttemptsCard } from "./BlockedAttemptsCard.tsx";
import { GrowingAppsCard } from "./GrowingAppsCard.tsx";
import { NewAppsCard } from "./NewAppsCard.tsx";
import { OpenAlertsCard } from "./OpenAlertsCard.tsx";
import { contentOf } from "./overviewContent.ts";
import { OVERVIEW_FIELDS, shownOf } from "./overviewSearch.ts";
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
  const range = rangeOf(state);
  const totals = useReport(report, range);
  const search = new URLSearchParams(shownOf(report ?? "", range));
  const listAt = (page: string) => `/discover/${page}?${search}`;
  const error = reports.error ?? totals.error;
  const content = contentOf(totals.data, reports.data, report);

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
          {...choiceOf(state, change)}
          onReport={(id) => change({ report: id })}
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
      {content === "loading" && !error && <LoadingMessage />}
      {content === "emptyDays" && (
        <EmptyMessage title={words.emptyDays} body={words.emptyDaysBody} />
      )}
      {content === "nothingYet" && <NothingYet />}
      {content === "cards" && totals.data && report && (
        <div className="gnomon-cards">
          <TotalsList totals={totals.data} listAt={listAt} />
          <SeriesCard report={report} range={range} measure={state.measure} />
          {SPLITS.map((by) => (
            <SharesCard
              key={by}
              report={report}
              range={range}
              by={by}
              state={state}
              onChange={change}
            />
          ))}
          <TopAppsCard report={report} range={range} />
          <TopAppsCard report={report} range={range} isRisky />
          <NewAppsCard report={report} summary={summary} range={range} />
          <GrowingAppsCard
            report={report}
            summary={summary}
            range={range}
            state={state}
            onChange={change}
          />
          <TopActorsCard report={report} range={range} state={state} onChange={change} />
          <OpenAlertsCard />
          <AlertSeveritiesCard />
          <BlockedAttemptsCard range={range} />
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
