import { Link } from "react-router";
import { LoadingMessage } from "../../components/LoadingMessage.tsx";
import { ProblemMessage } from "../../components/ProblemMessage.tsx";
import { TotalsList } from "../../components/TotalsList.tsx";
import { useReport } from "../../queries/reports.ts";
import type { DataSource } from "../../queries/sources.ts";
import { firstRunTexts } from "../../texts/firstRun.ts";

const { report: words } = firstRunTexts;
const DAYS = 30;

/** What the first source with data adds up to. */
export function ReportStep({ source }: { source: DataSource | undefined }) {
  const totals = useReport(source?.id, { days: DAYS });
  if (!source) {
    return <p>{words.none}</p>;
  }
  const search = new URLSearchParams({ report: source.id });
  return (
    <>
      <p>
        <bdi>{words.of(source.name)}</bdi>
      </p>
      {totals.error && <ProblemMessage error={totals.error} onRetry={totals.refetch} />}
      {totals.data ? <TotalsList totals={totals.data} /> : !totals.error && <LoadingMessage />}
      <p className="gnomon-links">
        <Link to={`/overview?${search}`}>{words.overview}</Link>
        <Link to={`/discover/apps?${search}`}>{words.apps}</Link>
      </p>
    </>
  );
}
