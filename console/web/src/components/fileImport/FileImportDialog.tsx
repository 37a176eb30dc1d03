import type { UseMutationResult } from "@tanstack/react-query";
import { useState } from "react";
import { fileImportTexts as words } from "../../texts/fileImport.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { FormField } from "../form/FormField.tsx";
import { LoadingMessage } from "../LoadingMessage.tsx";
import {
  hasNews,
  type Imported,
  type ImportOrder,
  type ImportResult,
  type ImportTexts,
} from "./fileImport.ts";
import { ImportResults } from "./ImportResults.tsx";

const FILE = "import-file";
const ACCEPTED = ".csv,text/csv";

type Sending = UseMutationResult<ImportResult, Error, ImportOrder>;

interface Props {
  texts: ImportTexts;
  trial: Sending;
  run: Sending;
  onDone: (imported: Imported) => void;
  onClose: () => void;
}

/** Tries a CSV file, says what would become of it, and brings it in. */
export function FileImportDialog({ texts, trial, run, onDone, onClose }: Props) {
  const [file, setFile] = useState<File>();
  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    run.reset();
    if (chosen) {
      trial.mutate({ file: chosen, dryRun: true });
    } else {
      trial.reset();
    }
  };
  const send = () =>
    file && run.mutate({ file, dryRun: false }, {
      onSuccess: (result) => {
        onDone({ name: file.name, result });
        onClose();
      },
    });
  return (
    <FormDialog
      title={texts.title}
      description={texts.body}
      submit={words.submit}
      isReady={hasNews(trial.data)}
      sending={{ isPending: run.isPending, error: run.error ?? trial.error }}
      focus={FILE}
      onSubmit={send}
      onClose={onClose}
    >
      <FormField id={FILE} label={words.file} help={texts.fileHelp}>
        <input
          id={FILE}
          type="file"
          accept={ACCEPTED}
          className="gnomon-target"
          onChange={({ target }) => choose(target.files?.[0])}
        />
      </FormField>
      {!file && <Example texts={texts} />}
      {trial.isPending && <LoadingMessage text={words.trying} />}
      {trial.data && (
        <div role="status" className="gnomon-stack">
          <p className="gnomon-section">{words.would}</p>
          <ImportResults texts={texts} result={trial.data} />
          {!hasNews(trial.data) && <p>{texts.nothing}</p>}
        </div>
      )}
    </FormDialog>
  );
}

function Example({ texts }: Pick<Props, "texts">) {
  return (
    <div>
      <p className="gnomon-section">{words.example}</p>
      <p className="gnomon-written">
        <code>{texts.exampleLines}</code>
      </p>
      <p className="gnomon-hint">{texts.rule}</p>
    </div>
  );
}
