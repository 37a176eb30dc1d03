import { Button, Title } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { FactList } from "../../../components/FactList.tsx";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { bytes, count, date, fullTime } from "../../../format/format.ts";
import {
  type CatalogFeed,
  type FeedDiff,
  type FeedImport,
  type SkippedRows,
  useFeedImport,
} from "../../../queries/catalogFeeds.ts";
import { useIsAdmin } from "../../../shell/session.ts";
import { catalogWorkTexts } from "../../../texts/catalogWork.ts";
import { ApplyDialog, RollBackDialog } from "./ImportDialogs.tsx";
import { ImportStateLabel } from "./ImportStateLabel.tsx";
import { SampledList } from "./SampledList.tsx";

const { feeds: words } = catalogWorkTexts;
const UPLOAD = "upload";
const CHANGES = Object.keys(words.changed) as (keyof FeedDiff)[];

interface Props {
  feed: CatalogFeed;
  id: string;
  zone: string;
  onDialog: (dialog: ReactNode) => void;
}

/** An import: how far it is, what it changes, what was skipped, and what can be done with it. */
export function ImportReport({ feed, id, zone, onDialog }: Props) {
  const run = useFeedImport(feed.id, id);
  const isAdmin = useIsAdmin();
  const { data } = run;
  if (!data) {
    return run.error
      ? <ProblemMessage error={run.error} onRetry={run.refetch} />
      : <LoadingMessage />;
  }
  const close = () => onDialog(undefined);
  return (
    <section className="gnomon-stack">
      <Title headingLevel="h4" size="md">{words.import(fullTime(data.createdAt, zone))}</Title>
      <Facts of={data} />
      {isAdmin && data.state === "previewed" && (
        <div>
          <Button
            onClick={() => onDialog(<ApplyDialog feed={feed} id={data.id} onClose={close} />)}
          >
            {words.apply}
          </Button>
        </div>
      )}
      {isAdmin && data.state === "applied" && (
        <div>
          <Button
            variant="secondary"
            isDanger
            onClick={() => onDialog(<RollBackDialog feed={feed} onClose={close} />)}
          >
            {words.rollBack}
          </Button>
        </div>
      )}
      {data.report && (
        <>
          <Changes of={data.report.changes} feed={feed.id} />
          <Skipped title={words.skipped} rows={data.report.skipped} />
          <Skipped title={words.refused} rows={data.report.refused} />
        </>
      )}
    </section>
  );
}

function Facts({ of }: { of: FeedImport }) {
  return (
    <>
      <div aria-live="polite">
        <ImportStateLabel of={of} />
      </div>
      {of.problem && <p>{of.problem}</p>}
      <FactList
        facts={[
          [words.asOf, date(of.asOf)],
          [words.origin, of.origin === UPLOAD ? words.uploaded : of.origin],
          [words.size, bytes(of.bytes)],
          [words.entries, count(of.entries)],
          [words.by, of.createdBy],
        ]}
      />
    </>
  );
}

function Changes({ of, feed }: { of: FeedDiff; feed: string }) {
  const changed = CHANGES.filter((each) => of[each].count > 0);
  return (
    <section>
      <Title headingLevel="h4" size="md">{words.changes}</Title>
      {changed.length === 0 && <p>{words.noChange}</p>}
      <SampledList
        items={changed.map((each) => ({ label: words.changed[each], ...of[each] }))}
      />
      {of.pendingDomains.count > 0 && (
        <Link to={`/catalog/domain-reviews?${new URLSearchParams({ feed })}`}>
          {words.reviews}
        </Link>
      )}
    </section>
  );
}

function Skipped({ title, rows }: { title: string; rows: SkippedRows[] }) {
  return rows.length > 0 && (
    <section>
      <Title headingLevel="h4" size="md">{title}</Title>
      <SampledList
        items={rows.map(({ reason, ...rest }) => ({ label: words.skipReasons[reason], ...rest }))}
      />
    </section>
  );
}
