import { Button } from "@patternfly/react-core";
import { Link } from "react-router";
import { DetailDrawer } from "../../../components/DetailDrawer.tsx";
import { FactList } from "../../../components/FactList.tsx";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { count, day } from "../../../format/format.ts";
import { type DataSource, useDataSource } from "../../../queries/sources.ts";
import { useIsAdmin, useMayChange } from "../../../shell/session.ts";
import { retentionTexts } from "../../../texts/retention.ts";
import { sourceTexts } from "../../../texts/sources.ts";
import { factsOf } from "./sourceFacts.ts";
import { RejectedLines } from "./RejectedLines.tsx";

const sources = sourceTexts;

interface Props {
  id: string;
  zone: string;
  onDelete: (source: DataSource) => void;
  onRetention: (source: DataSource) => void;
  onClose: () => void;
}

/** What came from a source, and what of it was not counted. */
export function SourceDrawer({ id, zone, onDelete, onRetention, onClose }: Props) {
  const source = useDataSource(id);
  const { error } = source;
  const data = source.data?.value;
  return (
    <DetailDrawer title={data?.name ?? id} size="36rem" onClose={onClose}>
      {error && <ProblemMessage error={error} onRetry={source.refetch} />}
      {!data && !error && <LoadingMessage />}
      {data && (
        <>
          {data.deleteThrough && <p>{sources.deleting(day(data.deleteThrough))}</p>}
          <FactList facts={factsOf(data, zone)} />
          <p>
            <Link to={`/discover/apps?${new URLSearchParams({ report: data.id })}`}>
              {sources.report}
            </Link>
          </p>
          {data.file && (
            <section>
              <h3 className="gnomon-section">
                {sources.rejectedTitle}: {count(data.file.rejected)}
              </h3>
              <RejectedLines reasons={data.file.reasons} />
            </section>
          )}
          <RetentionButton source={data} onRetention={onRetention} />
          <DeleteButton source={data} onDelete={onDelete} />
        </>
      )}
    </DetailDrawer>
  );
}

function RetentionButton(
  { source, onRetention }: { source: DataSource } & Pick<Props, "onRetention">,
) {
  const isAdmin = useIsAdmin();
  return isAdmin && source.state !== "deleting" && (
    <div>
      <Button variant="secondary" onClick={() => onRetention(source)}>
        {retentionTexts.change}
      </Button>
    </div>
  );
}

function DeleteButton({ source, onDelete }: { source: DataSource } & Pick<Props, "onDelete">) {
  const mayChange = useMayChange();
  const isAdmin = useIsAdmin();
  const isFile = source.kind === "snapshot";
  // Analysts take back what they uploaded; what devices and streams brought is an administrator's.
  return (isFile ? mayChange : isAdmin) && source.state !== "deleting"
    ? (
      <div>
        <Button variant="secondary" isDanger onClick={() => onDelete(source)}>
          {isFile ? sources.deleteFile : sources.deleteUsage}
        </Button>
      </div>
    )
    : null;
}
