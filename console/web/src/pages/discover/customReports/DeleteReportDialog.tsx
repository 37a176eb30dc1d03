import { useState } from "react";
import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import { fullTime } from "../../../format/format.ts";
import { type CustomReport, useDeleteCustomReport } from "../../../queries/customReports.ts";
import { customReportTexts as words } from "../../../texts/customReports.ts";
import { texts } from "../../../texts/texts.ts";
import { isConfirmed } from "../sources/deletion.ts";

const { deletion } = texts;
const NAME = "delete-report-name";

interface Props {
  report: CustomReport;
  zone: string;
  onDone: () => void;
  onClose: () => void;
}

/** Deletes a report with what it has counted, once its name is typed and a reason is given. */
export function DeleteReportDialog({ report, zone, onDone, onClose }: Props) {
  const { createdAt, id, name } = report;
  const [typed, setTyped] = useState("");
  const [reason, setReason] = useState("");
  const remove = useDeleteCustomReport();
  const notify = useNotice();
  const send = () =>
    remove.mutate({ id, reason: reason.trim() }, {
      onSuccess: () => {
        notify(words.deleted(name));
        onDone();
        onClose();
      },
    });
  return (
    <FormDialog
      title={words.deleteTitle(name)}
      description={words.deleteBody(fullTime(createdAt, zone))}
      submit={words.deleteSubmit}
      isDanger
      isReady={isConfirmed({ name, kind: "custom" }, { typed, reason })}
      sending={remove}
      focus={NAME}
      onSubmit={send}
      onClose={onClose}
    >
      <TextField
        label={deletion.confirm(name)}
        id={NAME}
        value={typed}
        onChange={setTyped}
      />
      <TextField
        label={deletion.reason}
        id="delete-report-reason"
        value={reason}
        onChange={setReason}
        help={deletion.reasonHelp}
        isRequired
      />
    </FormDialog>
  );
}
