import { DeletionDialog } from "../../../components/form/DeletionDialog.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import { type DataSource, useDeleteSource } from "../../../queries/sources.ts";
import { texts } from "../../../texts/texts.ts";

const { deletion } = texts;
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
  const remove = useDeleteSource();
  const notify = useNotice();
  const isFile = source.kind === "snapshot";
  const words = WORDS[isFile ? "file" : "usage"];
  const send = (reason: string) =>
    remove.mutate({ source, reason }, {
      onSuccess: () => {
        notify(words.done(source.name));
        onDone();
        onClose();
      },
    });
  return (
    <DeletionDialog
      name={source.name}
      title={words.title(source.name)}
      description={words.body}
      submit={words.submit}
      needsReason={!isFile}
      sending={remove}
      onSubmit={send}
      onClose={onClose}
    />
  );
}
