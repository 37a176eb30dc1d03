import { Alert } from "@patternfly/react-core";
import { useState } from "react";
import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import { type CustomReport, useCreateCustomReport } from "../../../queries/customReports.ts";
import { useSettings } from "../../../queries/settings.ts";
import { customReportTexts as words } from "../../../texts/customReports.ts";
import { CoverageFields } from "./CoverageFields.tsx";
import { CoveragePreview } from "./CoveragePreview.tsx";
import { isComplete, NEW_REPORT, orderOf } from "./customReport.ts";

const NAME = "custom-report-name";

interface Props {
  onDone: (report: CustomReport) => void;
  onClose: () => void;
}

/** Asks what a new report is about, and creates it. */
export function CreateReportDialog({ onDone, onClose }: Props) {
  const [form, setForm] = useState(NEW_REPORT);
  const create = useCreateCustomReport();
  const { data: settings } = useSettings();
  const notify = useNotice();
  const change = (values: Partial<typeof form>) => setForm({ ...form, ...values });
  const send = () =>
    create.mutate(orderOf(form), {
      onSuccess: (report) => {
        notify(words.created(report.name));
        onDone(report);
        onClose();
      },
    });
  return (
    <FormDialog
      title={words.createTitle}
      description={words.createBody}
      submit={words.submit}
      isReady={isComplete(form)}
      sending={create}
      focus={NAME}
      onSubmit={send}
      onClose={onClose}
    >
      <TextField
        id={NAME}
        label={words.name}
        value={form.name}
        onChange={(name) => change({ name })}
        isRequired
      />
      <TextField
        id="custom-report-comment"
        label={words.comment}
        value={form.comment}
        help={words.commentHelp}
        onChange={(comment) => change({ comment })}
      />
      {settings?.pseudonyms.users && (
        <Alert isInline isPlain variant="warning" title={words.pseudonyms} />
      )}
      <CoverageFields form={form} onChange={change} />
      <CoveragePreview form={form} />
    </FormDialog>
  );
}
