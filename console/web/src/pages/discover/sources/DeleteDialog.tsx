import {
  Button,
  Form,
  FormGroup,
  FormHelperText,
  HelperText,
  HelperTextItem,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  TextInput,
} from "@patternfly/react-core";
import { useState } from "react";
import { useNotice } from "../../../components/Notice.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { type DataSource, useDeleteSource } from "../../../queries/sources.ts";
import { texts } from "../../../texts/texts.ts";
import { isConfirmed } from "./deletion.ts";

const { deletion } = texts;
const FORM = "delete-form";
const TITLE = "delete-title";
const NAME = "delete-name";
const WORDS = {
  file: {
    title: deletion.fileTitle,
    body: deletion.fileBody,
    submit: deletion.file,
    done: deletion.fileDone,
  },
  usage: {
    title: deletion.usageTitle,
    body: deletion.usageBody,
    submit: deletion.usage,
    done: deletion.usageDone,
  },
};

interface Props {
  source: DataSource;
  onDone: () => void;
  onClose: () => void;
}

/** Deletes what a source brought, once its name is typed. */
export function DeleteDialog({ source, onDone, onClose }: Props) {
  const [typed, setTyped] = useState("");
  const [reason, setReason] = useState("");
  const remove = useDeleteSource();
  const notify = useNotice();
  const isFile = source.kind === "snapshot";
  const words = WORDS[isFile ? "file" : "usage"];
  const isReady = isConfirmed(source, { typed, reason }) && !remove.isPending;
  return (
    <Modal
      isOpen
      variant="small"
      elementToFocus={`#${NAME}`}
      onClose={onClose}
      aria-labelledby={TITLE}
    >
      <ModalHeader title={words.title(source.name)} labelId={TITLE} description={words.body} />
      <ModalBody className="gnomon-stack">
        {remove.error && <ProblemMessage error={remove.error} />}
        <Form
          id={FORM}
          onSubmit={(event) => {
            event.preventDefault();
            if (isReady) {
              remove.mutate({ source, reason: reason.trim() }, {
                onSuccess: () => {
                  notify(words.done(source.name));
                  onDone();
                  onClose();
                },
              });
            }
          }}
        >
          <FormGroup label={deletion.confirm(source.name)} fieldId={NAME}>
            <TextInput
              id={NAME}
              autoComplete="off"
              value={typed}
              onChange={(_, value) => setTyped(value)}
            />
          </FormGroup>
          {!isFile && (
            <FormGroup label={deletion.reason} fieldId="delete-reason" isRequired>
              <TextInput
                id="delete-reason"
                value={reason}
                onChange={(_, value) => setReason(value)}
              />
              <FormHelperText>
                <HelperText>
                  <HelperTextItem>{deletion.reasonHelp}</HelperTextItem>
                </HelperText>
              </FormHelperText>
            </FormGroup>
          )}
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form={FORM}
          variant="danger"
          isLoading={remove.isPending}
          isDisabled={!isReady}
        >
          {words.submit}
        </Button>
        <Button variant="link" onClick={onClose}>{texts.common.cancel}</Button>
      </ModalFooter>
    </Modal>
  );
}
