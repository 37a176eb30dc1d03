import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import type { Person } from "../../../queries/people.ts";
import { useRemoveAlias } from "../../../queries/peopleChanges.ts";
import { aliasTexts as words } from "../../../texts/people.ts";

interface Props {
  person: Person;
  name: string;
  onClose: () => void;
}

/** Takes a name from a person, once that is confirmed. */
export function RemoveAliasDialog({ person: { id, displayName }, name, onClose }: Props) {
  const remove = useRemoveAlias();
  const notify = useNotice();
  return (
    <FormDialog
      title={words.removeTitle(name, displayName)}
      description={words.removeBody}
      submit={words.removeSubmit}
      isDanger
      sending={remove}
      onSubmit={() =>
        remove.mutate({ id, name }, {
          onSuccess: () => {
            notify(words.removed(name));
            onClose();
          },
        })}
      onClose={onClose}
    />
  );
}
