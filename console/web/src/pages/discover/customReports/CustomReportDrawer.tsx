import { Button } from "@patternfly/react-core";
import { Link } from "react-router";
import { DetailDrawer } from "../../../components/DetailDrawer.tsx";
import { FactList } from "../../../components/FactList.tsx";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { fullTime } from "../../../format/format.ts";
import { type CustomReport, useCustomReport } from "../../../queries/customReports.ts";
import { useMayChange } from "../../../shell/session.ts";
import { customReportTexts as words } from "../../../texts/customReports.ts";
import { conditionsOf, valuesText } from "./customReport.ts";
import { toReport, toSource } from "./reportPath.ts";
import { useNames } from "./useNames.ts";

/** Devices that are named; each is asked for. */
const MAX_DEVICES = 50;
const KINDS = ["sources", "people", "ipRanges", "devices"] as const;

interface Props {
  id: string;
  zone: string;
  onDelete: (report: CustomReport) => void;
  onClose: () => void;
}

/** All that a custom report is about. */
export function CustomReportDrawer({ id, zone, onDelete, onClose }: Props) {
  const report = useCustomReport(id);
  const mayChange = useMayChange();
  const { data, error } = report;
  return (
    <DetailDrawer title={data?.name ?? words.title} size="36rem" onClose={onClose}>
      {error && <ProblemMessage error={error} onRetry={report.refetch} />}
      {!data && !error && <LoadingMessage />}
      {data && (
        <>
          <Facts report={data} zone={zone} />
          <p>
            <Link to={toReport(id)}>{words.open}</Link>
          </p>
          <p>
            <Link to={toSource(id)}>{words.source}</Link>
          </p>
          {mayChange && (
            <div>
              <Button variant="secondary" isDanger onClick={() => onDelete(data)}>
                {words.delete}
              </Button>
            </div>
          )}
        </>
      )}
    </DetailDrawer>
  );
}

function Facts({ report, zone }: { report: CustomReport; zone: string }) {
  const { comment, createdAt, createdBy, filter } = report;
  const names = useNames(filter.devices?.slice(0, MAX_DEVICES) ?? []);
  const conditions = new Map(
    conditionsOf(filter, names).map(({ kind, values }) => [kind, values]),
  );
  return (
    <FactList
      facts={[
        ...(comment ? [[words.comment, comment] as const] : []),
        ...KINDS.map((kind) =>
          [
            words.kinds[kind],
            valuesText(conditions.get(kind) ?? [words.all], MAX_DEVICES),
          ] as const
        ),
        [words.since, fullTime(createdAt, zone)],
        [words.createdBy, createdBy],
      ]}
    />
  );
}
