import { Button, Form, Modal, ModalBody, ModalFooter, ModalHeader } from "@patternfly/react-core";
import { type ReactNode, useId } from "react";
import { isOutdated } from "../../api/problem.ts";
import { texts } from "../../texts/texts.ts";
import { ProblemMessage } from "../ProblemMessage.tsx";

interface Props {
  title: string;
  description?: ReactNode;
  /** What the button says that does it. */
  submit: string;
  /** Whether it takes something away, or blocks. */
  isDanger?: boolean;
  /** Whether what is filled in can be sent. */
  isReady?: boolean;
  /** The sending, as it goes. */
  sending: { isPending: boolean; error: unknown };
  /** The id of the field to begin with; the first that can be operated unless given. */
  focus?: string;
  /** Begins again with what somebody else has saved meanwhile; where changes name a version. */
  onReload?: () => void;
  onSubmit: () => void;
  onClose: () => void;
  /** The fields; none where it is only to be confirmed. */
  children?: ReactNode;
}

/** Asks for what a change needs, or whether it is meant; a refusal is shown with all still there. */
export function FormDialog(props: Props) {
  const { title, description, isDanger, isReady = true, sending, focus, onClose } = props;
  const form = useId();
  const head = useId();
  const isOpen = isReady && !sending.isPending;
  return (
    <Modal
      isOpen
      variant="small"
      {...(focus && { elementToFocus: `#${focus}` })}
      onClose={onClose}
      aria-labelledby={head}
    >
      <ModalHeader title={title} labelId={head} description={description} />
      <ModalBody className="gnomon-stack">
        {sending.error
          ? (
            <ProblemMessage
              error={sending.error}
              onReload={isOutdated(sending.error) ? props.onReload : undefined}
            />
          )
          : null}
        <Form
          id={form}
          onSubmit={(event) => {
            event.preventDefault();
            if (isOpen) {
              props.onSubmit();
            }
          }}
        >
          {props.children}
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form={form}
          variant={isDanger ? "danger" : "primary"}
          isLoading={sending.isPending}
          isDisabled={!isOpen}
        >
          {props.submit}
        </Button>
        <Button variant="link" onClick={onClose}>{texts.common.cancel}</Button>
      </ModalFooter>
    </Modal>
  );
}
