import { FormDialog } from "../../components/form/FormDialog.tsx";
import { useNotice } from "../../components/Notice.tsx";
import { controlTexts } from "../../texts/control.ts";

const { removing } = controlTexts;

interface Props {
  /** What is to be deleted, as it is called. */
  name: string;
  description: string;
  remove: {
    isPending: boolean;
    error: unknown;
    mutate: (id: string, options: { onSuccess: () => void }) => void;
  };
  id: string;
  onDone?: () => void;
  onClose: () => void;
}

/** Deletes one thing, once that is confirmed. */
export function RemoveDialog({ name, description, remove, id, onDone, onClose }: Props) {
  const notify = useNotice();
  const send = () =>
    remove.mutate(id, {
      onSuccess: () => {
        notify(removing.done(name));
        onDone?.();
        onClose();
      },
    });
  return (
    <FormDialog
      title={removing.title(name)}
      description={description}
      submit={removing.submit}
      isDanger
      sending={remove}
      onSubmit={send}
      onClose={onClose}
    />
  );
}
