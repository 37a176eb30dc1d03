import { Label, LabelGroup } from "@patternfly/react-core";
import type { FactorDefinition } from "../../queries/catalog.ts";
import { conditionTexts } from "../../texts/conditions.ts";
import { wordsOf } from "./condition.ts";

/** A condition in words, and what takes it away. */
export interface ShownCondition<Change> {
  words: string;
  without: Change;
}

/** A condition that is shown where it is set. */
export function shownWhere<Change>(
  isSet: boolean,
  words: string,
  without: Change,
): ShownCondition<Change>[] {
  return isSet ? [{ words, without }] : [];
}

/** The conditions on risk factors. */
export function shownFactors(
  factor: string[],
  factors: readonly FactorDefinition[],
): ShownCondition<{ factor: string[] }>[] {
  return factor.map((each) => ({
    words: wordsOf(each, factors),
    without: { factor: factor.filter((other) => other !== each) },
  }));
}

interface Props<Change> {
  conditions: readonly ShownCondition<Change>[];
  onChange: (change: Change) => void;
}

/** The conditions that have no field of their own; each can be taken away. */
export function ConditionLabels<Change>({ conditions, onChange }: Props<Change>) {
  return conditions.length > 0 && (
    <LabelGroup categoryName={conditionTexts.all} numLabels={conditions.length}>
      {conditions.map(({ words, without }) => (
        <Label
          key={words}
          variant="outline"
          closeBtnAriaLabel={conditionTexts.takeAway(words)}
          onClose={() => onChange(without)}
        >
          <bdi>{words}</bdi>
        </Label>
      ))}
    </LabelGroup>
  );
}
