import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import type { Person } from "../../../queries/people.ts";
import { useDeletePerson } from "../../../queries/peopleChanges.ts";
import { peopleTexts } from "../../../texts/people.ts";

interface Props {
  person: Person;
  onDone: () => void;
  onClose: () => void;
}

/** Deletes a person from the directory, once that is confirmed. */
export function DeletePersonDialog({ person, onDone, onClose }: Props) {
  const { id, displayName, userName } = person;
  const remove = useDeletePerson();
  const notify = useNotice();
  const send = () =>
    remove.mutate(id, {
      onSuccess: () => {
        notify(peopleTexts.deleted(displayName));
        onDone();
        onClose();
      },
    });
  return (
    <FormDialog
      title={peopleTexts.deleteTitle(displayName)}
      description={peopleTexts.deleteBody}
      submit={peopleTexts.deleteSubmit}
      isDanger
      sending={remove}
      onSubmit={send}
      onClose={onClose}
    >
      {userName !== undefined && <p>{peopleTexts.deleteProvider}</p>}
    </FormDialog>
  );
}
