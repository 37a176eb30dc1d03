import { Label, Progress } from "@patternfly/react-core";
import { problemIn } from "../../api/problem.ts";
import { count } from "../../format/format.ts";
import { manyTexts as many } from "../../texts/many.ts";
import { listedOf, type Outcome } from "./inTurn.ts";
import type { Choice } from "./selection.ts";

interface Props {
  items: readonly Choice[];
  outcomes: readonly Outcome<Choice>[];
  isEnded: boolean;
}

/** How many are done, and what became of each. */
export function TurnsResult({ items, outcomes, isEnded }: Props) {
  const byId = new Map(outcomes.map((outcome) => [outcome.item.id, outcome]));
  const listed = listedOf(items, byId, isEnded);
  return (
    <div className="gnomon-stack">
      <Progress
        title={many.progress}
        label={many.of(count(outcomes.length), count(items.length))}
        value={outcomes.length}
        max={items.length}
        measureLocation="outside"
      />
      {listed.length < items.length && <p className="gnomon-note">{many.listedRefused}</p>}
      <div className="gnomon-results" tabIndex={0} role="region" aria-label={many.result}>
        <table className="gnomon-list">
          <thead>
            <tr>
              <th>{many.what}</th>
              <th>{many.result}</th>
            </tr>
          </thead>
          <tbody>
            {listed.map((item) => (
              <tr key={item.id}>
                <td>
                  <bdi>{item.name}</bdi>
                </td>
                <td className="gnomon-reason">
                  <Result outcome={byId.get(item.id)} isEnded={isEnded} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

interface ResultProps {
  outcome: Outcome<Choice> | undefined;
  isEnded: boolean;
}

function Result({ outcome, isEnded }: ResultProps) {
  if (!outcome) {
    return isEnded ? many.notTried : null;
  }
  if (outcome.error === undefined) {
    return <Label isCompact variant="outline" color="green">{many.done}</Label>;
  }
  const { title, detail } = problemIn(outcome.error);
  return (
    <>
      <Label isCompact variant="outline" color="red">{many.refused}</Label> {title}
      {detail && `: ${detail}`}
    </>
  );
}
