import { Progress } from "@patternfly/react-core";
import { count, seconds } from "../format/format.ts";
import { isolated } from "../format/isolated.ts";
import { type Rollout, useRollout } from "../queries/rollout.ts";
import { texts } from "../texts/texts.ts";
import { LoadingMessage } from "./LoadingMessage.tsx";
import { ProblemMessage } from "./ProblemMessage.tsx";

const SHOWN = 5;

/** A change on its way to the devices, until the last one has it. */
export function RolloutProgress({ revision }: { revision: number }) {
  const rollout = useRollout(revision);
  const { data, error } = rollout;
  return (
    <>
      {error && <ProblemMessage error={error} onRetry={rollout.refetch} />}
      {data ? <Reached rollout={data} /> : !error && <LoadingMessage />}
    </>
  );
}

function Reached({ rollout }: { rollout: Rollout }) {
  const { devices, enforced, p50Millis, p99Millis, pending, waiting } = rollout;
  const names = waiting.slice(0, SHOWN).map(({ name }) => isolated(name)).join(", ");
  return (
    <div className="gnomon-stack">
      <Progress
        title={texts.rollout.title}
        label={texts.rollout.share(count(enforced), count(devices))}
        value={enforced}
        max={Math.max(devices, 1)}
        variant={pending === 0 ? "success" : undefined}
      />
      {p50Millis !== undefined && p99Millis !== undefined && (
        <p>{texts.rollout.times(seconds(p50Millis), seconds(p99Millis))}</p>
      )}
      {pending > 0 && (
        <p>
          {texts.rollout.waiting(count(pending))} <bdi>{names}</bdi>
          {pending > SHOWN && " …"}
        </p>
      )}
    </div>
  );
}
