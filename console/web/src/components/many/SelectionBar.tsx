import { Button } from "@patternfly/react-core";
import { useRef } from "react";
import { count } from "../../format/format.ts";
import { manyTexts as many } from "../../texts/many.ts";
import { type Matching, MatchingOffer } from "./MatchingOffer.tsx";
import { MAX_MANY } from "./selection.ts";
import type { Selection } from "./useSelection.ts";

interface Props {
  selection: Selection;
  /** What the list is of, of which pages are selected. */
  matching: Matching;
  /** What is done with all that is selected. */
  action: string;
  onAction: () => void;
}

/** How many are selected, and what can be done with them; nothing while none is. */
export function SelectionBar({ selection, matching, action, onAction }: Props) {
  const { choices, clear } = selection;
  const button = useRef<HTMLButtonElement>(null);
  const chosen = count(choices.length);
  const isTooMany = choices.length > MAX_MANY;
  return (
    <div className="gnomon-selection">
      {/* It alone is read out when it changes: how many match changes by itself. */}
      <span role="status">
        {choices.length > 0 &&
          (isTooMany ? many.chosenTooMany(chosen, count(MAX_MANY)) : many.chosen(chosen))}
      </span>
      {choices.length > 0 && (
        <>
          <MatchingOffer
            selection={selection}
            matching={matching}
            onDone={() => button.current?.focus()}
          />
          <Button
            ref={button}
            variant="secondary"
            size="sm"
            isAriaDisabled={isTooMany}
            onClick={onAction}
          >
            {action}
          </Button>
          <Button variant="link" size="sm" onClick={clear}>{many.clear}</Button>
        </>
      )}
    </div>
  );
}
