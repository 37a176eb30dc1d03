import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { type Person, useVersionedPerson } from "../../../queries/people.ts";
import { peopleTexts } from "../../../texts/people.ts";
import { PersonForm } from "./PersonForm.tsx";

interface Props {
  /** Who is changed; absent to add a person. */
  person?: Person | undefined;
  onClose: () => void;
}

/** Adds a person, or changes one in the version that is shown. */
export function PersonDialog({ person, onClose }: Props) {
  const known = useVersionedPerson(person?.id);
  if (person && !known.data) {
    return (
      <FormDialog
        title={peopleTexts.changeTitle(person.displayName)}
        submit={peopleTexts.changeSubmit}
        isReady={false}
        sending={{ isPending: false, error: known.error }}
        onSubmit={() => {}}
        onClose={onClose}
      >
        {!known.error && <LoadingMessage />}
      </FormDialog>
    );
  }
  return (
    <PersonForm
      key={known.data?.etag}
      known={known.data}
      onNewest={() => known.refetch()}
      onClose={onClose}
    />
  );
}
