import { Button, Card, CardBody, CardTitle, Form, PageSection } from "@patternfly/react-core";
import { ChoiceField } from "../../../components/form/ChoiceField.tsx";
import { EmptyMessage } from "../../../components/EmptyMessage.tsx";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import { PageTitle } from "../../../components/PageTitle.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { ReportPicker } from "../../../components/ReportPicker.tsx";
import { TotalsList } from "../../../components/TotalsList.tsx";
import { useExecutiveReport } from "../../../queries/executiveReport.ts";
import { useReport, useReports } from "../../../queries/reports.ts";
import { executiveReportTexts as words } from "../../../texts/firstRun.ts";
import { texts } from "../../../texts/texts.ts";
import { choiceOf, rangeOf } from "../../../url/range.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { EXECUTIVE_FIELDS, PAPERS } from "./executiveSearch.ts";
import { saveFile } from "../../../components/saveFile.ts";

const PAPER_OPTIONS = PAPERS.map((value) => ({ value, label: words.papers[value] }));

/** The report on paper, for those who read no console. */
export default function ExecutiveReportPage() {
  const [state, change] = useSearch(EXECUTIVE_FIELDS);
  const reports = useReports();
  const report = state.report || reports.data?.[0]?.id;
  const range = rangeOf(state);
  const totals = useReport(report, range);
  const error = reports.error ?? totals.error;
  const refetch = () => {
    reports.refetch();
    totals.refetch();
  };
  return (
    <PageSection isFilled hasBodyWrapper={false} className="gnomon-page">
      <PageTitle title={words.title}>
        <ReportPicker
          reports={reports.data ?? []}
          report={report ?? ""}
          {...choiceOf(state, change)}
          onReport={(id) => change({ report: id })}
        />
      </PageTitle>
      <p className="gnomon-hint">{words.about}</p>
      {error && <ProblemMessage error={error} onRetry={refetch} />}
      {reports.data?.length === 0 && (
        <EmptyMessage title={texts.reports.noneTitle} body={texts.reports.noneBody} />
      )}
      {report && (
        <div className="gnomon-cards">
          <Card isCompact>
            <CardTitle component="h2">{words.figures}</CardTitle>
            <CardBody className="gnomon-stack">
              {totals.data ? <TotalsList totals={totals.data} /> : !error && <LoadingMessage />}
              <PaperForm
                paper={state.paper}
                onPaper={(paper) => change({ paper })}
                order={{ report, range, paper: state.paper }}
              />
            </CardBody>
          </Card>
          <Card isCompact>
            <CardTitle component="h2">{words.contents}</CardTitle>
            <CardBody>
              <ul className="gnomon-consequences">
                {words.chapters.map((each) => <li key={each}>{each}</li>)}
              </ul>
            </CardBody>
          </Card>
        </div>
      )}
    </PageSection>
  );
}

type Order = Parameters<ReturnType<typeof useExecutiveReport>["mutate"]>[0];

interface PaperProps {
  paper: Order["paper"];
  onPaper: (paper: Order["paper"]) => void;
  order: Order;
}

function PaperForm({ paper, onPaper, order }: PaperProps) {
  const make = useExecutiveReport();
  const notify = useNotice();
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate(order, {
          onSuccess: (file) => {
            saveFile(file);
            notify(words.done(file.name));
          },
        });
      }}
    >
      {make.error && <ProblemMessage error={make.error} />}
      <ChoiceField
        id="executive-paper"
        label={words.paper}
        value={paper}
        options={PAPER_OPTIONS}
        onChange={onPaper}
      />
      <div>
        <Button
          type="submit"
          isLoading={make.isPending}
          isDisabled={make.isPending}
          spinnerAriaValueText={words.making}
        >
          {words.make}
        </Button>
      </div>
      <p className="gnomon-hint">{words.audited}</p>
    </Form>
  );
}
