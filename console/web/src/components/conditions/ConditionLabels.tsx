import { Label, LabelGroup } from "@patternfly/react-core";
import { conditionTexts } from "../../texts/conditions.ts";

/** A condition in words, and what takes it away. */
export interface ShownCondition<Change> {
  words: string;
  without: Change;
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
