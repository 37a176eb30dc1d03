import { Button } from "@patternfly/react-core";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { isLookedAt, useAskProbe, useProbe } from "../../../queries/probe.ts";
import { catalogTexts } from "../../../texts/catalog.ts";

const { probe: words } = catalogTexts;

/** Has an app looked at now, and says what came of it. */
export function ProbeLine({ app }: { app: string }) {
  const ask = useAskProbe(app);
  const asked = ask.data;
  const { data, error, refetch } = useProbe(app, asked);
  const isDone = asked !== undefined && isLookedAt(asked, data);
  const failures = isDone ? data?.failures ?? [] : [];
  return (
    <>
      <div>
        <Button
          variant="link"
          isInline
          isAriaDisabled={ask.isPending || (asked !== undefined && !isDone)}
          onClick={() => ask.mutate()}
        >
          {words.ask}
        </Button>
        <p role="status">{asked && (isDone ? words.done : words.waiting)}</p>
      </div>
      {ask.error && <ProblemMessage error={ask.error} />}
      {error && <ProblemMessage error={error} onRetry={refetch} />}
      {failures.length > 0 && (
        <ul className="gnomon-lines">
          {failures.map(({ reason, detail }) => (
            <li key={`${reason} ${detail}`}>
              <bdi>{detail}</bdi>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
