import { useState } from "react";
import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import { type DataSource, useDeleteSource } from "../../../queries/sources.ts";
import { texts } from "../../../texts/texts.ts";
import { isConfirmed } from "./deletion.ts";

const { deletion } = texts;
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
  const send = () =>
    remove.mutate({ source, reason: reason.trim() }, {
      onSuccess: () => {
        notify(words.done(source.name));
        onDone();
        onClose();
      },
    });
  return (
    <FormDialog
      title={words.title(source.name)}
      description={words.body}
      submit={words.submit}
      isDanger
      isReady={isConfirmed(source, { typed, reason })}
      sending={remove}
      focus={NAME}
      onSubmit={send}
      onClose={onClose}
    >
      <TextField
        label={deletion.confirm(source.name)}
        id={NAME}
        value={typed}
        onChange={setTyped}
      />
      {!isFile && (
        <TextField
          label={deletion.reason}
          id="delete-reason"
          value={reason}
          onChange={setReason}
          help={deletion.reasonHelp}
          isRequired
        />
      )}
    </FormDialog>
  );
}
