import { DeletionDialog } from "../../../components/form/DeletionDialog.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import { fullTime } from "../../../format/format.ts";
import { type CustomReport, useDeleteCustomReport } from "../../../queries/customReports.ts";
import { customReportTexts as words } from "../../../texts/customReports.ts";

interface Props {
  report: CustomReport;
  zone: string;
  onDone: () => void;
  onClose: () => void;
}

/** Deletes a report with what it has counted, once its name is typed and a reason is given. */
export function DeleteReportDialog({ report, zone, onDone, onClose }: Props) {
  const { createdAt, id, name } = report;
  const remove = useDeleteCustomReport();
  const notify = useNotice();
  const send = (reason: string) =>
    remove.mutate({ id, reason }, {
      onSuccess: () => {
        notify(words.deleted(name));
        onDone();
        onClose();
      },
    });
  return (
    <DeletionDialog
      name={name}
      title={words.deleteTitle(name)}
      description={words.deleteBody(fullTime(createdAt, zone))}
      submit={words.deleteSubmit}
      needsReason
      sending={remove}
      onSubmit={send}
      onClose={onClose}
    />
  );
}
