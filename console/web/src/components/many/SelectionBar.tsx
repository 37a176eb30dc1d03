import { Button } from "@patternfly/react-core";
import { count } from "../../format/format.ts";
import { manyTexts as many } from "../../texts/many.ts";
import type { Selection } from "./useSelection.ts";

interface Props {
  selection: Selection;
  /** What is done with all that is selected. */
  action: string;
  onAction: () => void;
}

/** How many are selected, and what can be done with them; nothing while none is. */
export function SelectionBar({ selection, action, onAction }: Props) {
  const { choices, clear } = selection;
  return (
    <div role="status" className="gnomon-selection">
      {choices.length > 0 && (
        <>
          <span>{many.chosen(count(choices.length))}</span>
          <Button variant="secondary" size="sm" onClick={onAction}>{action}</Button>
          <Button variant="link" size="sm" onClick={clear}>{many.clear}</Button>
        </>
      )}
    </div>
  );
}
