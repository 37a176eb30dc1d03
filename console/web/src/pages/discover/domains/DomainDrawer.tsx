import { Button, Title } from "@patternfly/react-core";
import { DetailDrawer } from "../../../components/DetailDrawer.tsx";
import { FactList } from "../../../components/FactList.tsx";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { bytes, count, fullTime } from "../../../format/format.ts";
import {
  type DomainGuess,
  type UncataloguedDomain,
  useUncataloguedDomain,
} from "../../../queries/domains.ts";
import type { ReportRange } from "../../../queries/reports.ts";
import { useMayChange } from "../../../shell/session.ts";
import { domainTexts } from "../../../texts/domains.ts";
import { texts } from "../../../texts/texts.ts";

const { measures } = texts;
const domains = domainTexts;

interface Props {
  report: string;
  domain: string;
  /** What the list says of it, where it is there. */
  known: UncataloguedDomain | undefined;
  range: ReportRange;
  zone: string;
  onPromote: () => void;
  onClose: () => void;
}

/** How a domain is used, whose it may be, and the way into the catalog. */
export function DomainDrawer({ report, domain, known, range, zone, onPromote, onClose }: Props) {
  const usage = useUncataloguedDomain(report, range, domain);
  const mayChange = useMayChange();
  const data = known ?? usage.data;
  return (
    <DetailDrawer title={domain} size="30rem" onClose={onClose}>
      {usage.error && <ProblemMessage error={usage.error} onRetry={usage.refetch} />}
      {data === undefined && !usage.error && <LoadingMessage />}
      {data === null && <p className="gnomon-note">{domains.gone}</p>}
      {data && (
        <>
          <Usage of={data} zone={zone} />
          <Guess guess={data.guess} />
          {mayChange && (
            <div>
              <Button variant="secondary" onClick={onPromote}>{domains.addThis}</Button>
            </div>
          )}
        </>
      )}
    </DetailDrawer>
  );
}

function Usage({ of, zone }: { of: UncataloguedDomain; zone: string }) {
  const timeOf = (at: string | undefined) => at ? fullTime(at, zone) : texts.nothing;
  return (
    <section>
      <Title headingLevel="h3" size="md">{domains.usage}</Title>
      <FactList
        facts={[
          [measures.traffic, bytes(of.trafficBytes)],
          [measures.uploads, bytes(of.uploadedBytes)],
          [measures.downloads, bytes(of.downloadedBytes)],
          [measures.transactions, count(of.transactions)],
          [measures.users, count(of.users)],
          [measures.ipAddresses, count(of.ipAddresses)],
          [measures.devices, count(of.devices)],
          [domains.hosts, count(of.hosts)],
          [measures.firstSeen, timeOf(of.firstSeenAt)],
          [measures.lastSeen, timeOf(of.lastSeenAt)],
        ]}
      />
    </section>
  );
}

function Guess({ guess }: { guess: DomainGuess | undefined }) {
  return (
    <section>
      <Title headingLevel="h3" size="md">{domains.guessTitle}</Title>
      {guess && (
        <FactList
          facts={[
            [domains.guess, guess.apps.map(({ name }) => name).join(", ")],
            [domains.because, guess.because],
            [domains.reason, domains.reasons[guess.reason]],
            [domains.confidence, domains.confidences[guess.confidence]],
          ]}
        />
      )}
      <p className="gnomon-note">{guess ? domains.guessNote : domains.noGuess}</p>
    </section>
  );
}
