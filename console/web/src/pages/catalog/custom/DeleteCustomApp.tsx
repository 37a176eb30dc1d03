import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import { type CustomApp, useDeleteCustomApp } from "../../../queries/customApps.ts";
import { catalogWorkTexts } from "../../../texts/catalogWork.ts";

const { customApps: words } = catalogWorkTexts;

interface Props {
  app: CustomApp;
  onClose: () => void;
}

/** Asks whether an app of the organisation's own is to go. */
export function DeleteCustomApp({ app, onClose }: Props) {
  const remove = useDeleteCustomApp(app.id);
  const notify = useNotice();
  return (
    <FormDialog
      title={words.deleteTitle(app.name)}
      description={words.deleteBody}
      submit={words.submitDelete}
      isDanger
      sending={remove}
      onSubmit={() =>
        remove.mutate(undefined, {
          onSuccess: () => {
            notify(words.deleted(app.name));
            onClose();
          },
        })}
      onClose={onClose}
    />
  );
}
