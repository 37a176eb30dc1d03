import { Button } from "@patternfly/react-core";
import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { count } from "../../format/format.ts";
import { manyTexts as many } from "../../texts/many.ts";
import { useFailureNotice } from "../Notice.tsx";
import { type Choice, MAX_MANY, offerOf, requireFew } from "./selection.ts";
import type { Selection } from "./useSelection.ts";

/** All that meet the conditions of a list. */
export interface Matching {
  /** How many they are; nothing while that is not known. */
  total: number | undefined;
  read: () => Promise<Choice[]>;
}

interface Props {
  selection: Selection;
  matching: Matching;
  /** They are selected, and this, which had the focus, is gone. */
  onDone: () => void;
}

/** Offers to select all that match after a page of them, or says that they are too many. */
export function MatchingOffer({ selection, matching: { total, read }, onDone }: Props) {
  const fail = useFailureNotice();
  const button = useRef<HTMLButtonElement>(null);
  // It adds to what was selected when it was asked for, which may be something else by now.
  const reading = useMutation({
    mutationFn: async (_: Selection["add"]) => requireFew(await read()),
    onSuccess: (all, add) => {
      const hasFocus = button.current !== null && button.current === document.activeElement;
      add(all);
      if (hasFocus) {
        onDone();
      }
    },
    onError: fail,
  });
  switch (offerOf(selection, total)) {
    case "all":
      return (
        <Button
          ref={button}
          variant="link"
          size="sm"
          isLoading={reading.isPending}
          onClick={() => !reading.isPending && reading.mutate(selection.add)}
        >
          {many.selectMatching(count(total))}
        </Button>
      );
    case "tooMany":
      return <span className="gnomon-note">{many.tooMany(count(total), count(MAX_MANY))}</span>;
    default:
      return null;
  }
}
