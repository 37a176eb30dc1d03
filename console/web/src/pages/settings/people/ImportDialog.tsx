import { useState } from "react";
import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { FormField } from "../../../components/form/FormField.tsx";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { useImportPeople } from "../../../queries/peopleImport.ts";
import { importTexts as words } from "../../../texts/people.ts";
import type { Imported } from "./ImportedMessage.tsx";
import { ImportResults } from "./ImportResults.tsx";
import { hasNews } from "./importTrial.ts";

const FILE = "import-file";
const ACCEPTED = ".csv,text/csv";

interface Props {
  onDone: (imported: Imported) => void;
  onClose: () => void;
}

/** Tries a file of people, says what would become of it, and brings them in. */
export function ImportDialog({ onDone, onClose }: Props) {
  const [file, setFile] = useState<File>();
  const trial = useImportPeople();
  const run = useImportPeople();
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
      title={words.title}
      description={words.body}
      submit={words.submit}
      isReady={hasNews(trial.data)}
      sending={{ isPending: run.isPending, error: run.error ?? trial.error }}
      focus={FILE}
      onSubmit={send}
      onClose={onClose}
    >
      <FormField id={FILE} label={words.file} help={words.fileHelp}>
        <input
          id={FILE}
          type="file"
          accept={ACCEPTED}
          className="gnomon-target"
          onChange={({ target }) => choose(target.files?.[0])}
        />
      </FormField>
      {!file && <Example />}
      {trial.isPending && <LoadingMessage text={words.trying} />}
      {trial.data && (
        <div role="status" className="gnomon-stack">
          <p className="gnomon-section">{words.would}</p>
          <ImportResults result={trial.data} />
          {!hasNews(trial.data) && <p>{words.nothing}</p>}
        </div>
      )}
    </FormDialog>
  );
}

function Example() {
  return (
    <div>
      <p className="gnomon-section">{words.example}</p>
      <p className="gnomon-written">
        <code>{words.exampleLines}</code>
      </p>
      <p className="gnomon-hint">{words.rule}</p>
    </div>
  );
}
