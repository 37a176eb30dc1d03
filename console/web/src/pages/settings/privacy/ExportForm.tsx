import { Button, Form } from "@patternfly/react-core";
import { useState } from "react";
import { TextField } from "../../../components/form/TextField.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { saveFile } from "../../../components/saveFile.ts";
import { useExportPerson } from "../../../queries/privacy.ts";
import { personTexts as words, privacyTexts } from "../../../texts/privacy.ts";
import { isReason } from "./exclusionForm.ts";

/** Makes a file of all that is kept of a person. */
export function ExportForm({ id }: { id: string }) {
  const [reason, setReason] = useState("");
  const collect = useExportPerson();
  const notify = useNotice();
  const send = () =>
    collect.mutate({ person: id, reason: reason.trim() }, {
      onSuccess: (file) => {
        saveFile(file);
        notify(words.exported);
      },
    });
  return (
    <section aria-label={words.exportTitle}>
      <p className="gnomon-section">{words.exportTitle}</p>
      <p className="gnomon-hint">{words.exportBody}</p>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReason(reason) && !collect.isPending) {
            send();
          }
        }}
      >
        {collect.error && <ProblemMessage error={collect.error} />}
        <TextField
          id="export-reason"
          label={words.exportReason}
          value={reason}
          onChange={setReason}
          help={privacyTexts.reasonNobody}
          isRequired
        />
        <div>
          <Button
            type="submit"
            isLoading={collect.isPending}
            spinnerAriaValueText={words.exporting}
            isDisabled={!isReason(reason) || collect.isPending}
          >
            {words.export}
          </Button>
        </div>
      </Form>
    </section>
  );
}
