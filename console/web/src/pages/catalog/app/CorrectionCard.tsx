import { Button } from "@patternfly/react-core";
import { FactList } from "../../../components/FactList.tsx";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { date } from "../../../format/format.ts";
import { type Correction, useCorrection } from "../../../queries/catalogApp.ts";
import { useMayChange } from "../../../shell/session.ts";
import { catalogTexts } from "../../../texts/catalog.ts";
import type { DialogProps } from "./AppPage.tsx";
import { CorrectionDialog, UncorrectDialog } from "./CorrectionDialogs.tsx";
import { DetailCard } from "./DetailCard.tsx";

const { correcting, detail: words, vendor } = catalogTexts;

/** What the organisation has corrected about an app. */
export function CorrectionCard({ app, onDialog, onClose }: DialogProps) {
  const mayChange = useMayChange();
  const correction = useCorrection(app.id);
  const { data } = correction;
  return (
    <DetailCard
      title={words.correction}
      actions={mayChange && data !== undefined && (
        <Button
          variant="link"
          isInline
          onClick={() => onDialog(<CorrectionDialog app={app} onClose={onClose} />)}
        >
          {words.correct}
        </Button>
      )}
    >
      {correction.error && <ProblemMessage error={correction.error} onRetry={correction.refetch} />}
      {data === undefined && !correction.error && <LoadingMessage />}
      {data === null && <p>{words.notCorrected}</p>}
      {data && (
        <>
          <p>{words.corrected}</p>
          <FactList facts={factsOf(data.value)} />
          {mayChange && (
            <div>
              <Button
                variant="link"
                isInline
                isDanger
                onClick={() => onDialog(<UncorrectDialog app={app} onClose={onClose} />)}
              >
                {words.uncorrect}
              </Button>
            </div>
          )}
        </>
      )}
    </DetailCard>
  );
}

function factsOf(correction: Correction): [string, string][] {
  const facts: [string, string | undefined][] = [
    [correcting.name, correction.name],
    [vendor, correction.vendor],
    [words.category, correction.category?.name],
    [correcting.added, correction.addedDomains.join(", ")],
    [correcting.removed, correction.removedDomains.join(", ")],
    [correcting.ipRanges, correction.ipRanges.join(", ")],
    [words.source, correction.source],
    [words.asOf, correction.asOf && date(correction.asOf)],
  ];
  return facts.flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []));
}
