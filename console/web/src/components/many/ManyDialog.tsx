import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { manyTexts } from "../../texts/many.ts";
import { texts } from "../../texts/texts.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import type { Choice } from "./selection.ts";
import { TurnsResult } from "./TurnsResult.tsx";
import { useInTurn } from "./useInTurn.ts";

const TITLE = "many-title";
const NOT_SENDING = { isPending: false, error: undefined };

interface Props {
  title: string;
  description: string;
  submit: string;
  isDanger?: boolean;
  isReady: boolean;
  focus: string;
  items: readonly Choice[];
  /** The change of one. */
  call: (item: Choice) => Promise<unknown>;
  /** All that could be changed are: these. */
  onEnd: (done: readonly Choice[]) => void;
  onClose: () => void;
  children: ReactNode;
}

/** Asks once for what many are to become, then changes one after another. */
export function ManyDialog({ items, call, onEnd, ...props }: Props) {
  const turns = useInTurn(items);
  if (turns.phase === "none") {
    return (
      <FormDialog
        {...props}
        sending={NOT_SENDING}
        onSubmit={() => turns.run(call).then(onEnd)}
      >
        {props.children}
      </FormDialog>
    );
  }
  const isEnded = turns.phase === "ended";
  return (
    <Modal
      isOpen
      variant="small"
      // What was done so far, and what was not tried, is still to be seen.
      onClose={isEnded ? props.onClose : turns.stop}
      aria-labelledby={TITLE}
    >
      <ModalHeader title={props.title} labelId={TITLE} />
      <ModalBody>
        <TurnsResult items={items} outcomes={turns.outcomes} isEnded={isEnded} />
      </ModalBody>
      <ModalFooter>
        {isEnded
          ? <Button onClick={props.onClose}>{texts.common.close}</Button>
          : <Button variant="secondary" onClick={turns.stop}>{manyTexts.stop}</Button>}
      </ModalFooter>
    </Modal>
  );
}
