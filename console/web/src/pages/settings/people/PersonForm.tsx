import { Checkbox } from "@patternfly/react-core";
import { useState } from "react";
import type { Versioned } from "../../../api/client.ts";
import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import type { Person } from "../../../queries/people.ts";
import { useAddPerson, useChangePerson } from "../../../queries/peopleChanges.ts";
import { peopleTexts } from "../../../texts/people.ts";
import { changeOf, draftOf, newPersonOf } from "./personForm.ts";

const NAME = "person-name";
const LINES = 3;

interface Props {
  /** Who is changed; absent to add a person. */
  known: Versioned<Person> | undefined;
  onNewest: () => void;
  onClose: () => void;
}

/** What is known of a person, to fill in. */
export function PersonForm({ known, onNewest, onClose }: Props) {
  const [draft, setDraft] = useState(() => draftOf(known?.value));
  const { isReady, sending, send } = useSending(known, draft, onClose);
  const field = (key: "displayName" | "mail" | "department" | "groups" | "aliases") => ({
    value: draft[key],
    onChange: (value: string) => setDraft({ ...draft, [key]: value }),
  });
  return (
    <FormDialog
      title={known ? peopleTexts.changeTitle(known.value.displayName) : peopleTexts.addTitle}
      description={known?.value.userName === undefined ? undefined : peopleTexts.providerWins}
      submit={known ? peopleTexts.changeSubmit : peopleTexts.addSubmit}
      isReady={isReady}
      sending={sending}
      focus={NAME}
      onReload={onNewest}
      onSubmit={send}
      onClose={onClose}
    >
      <TextField id={NAME} label={peopleTexts.name} {...field("displayName")} isRequired />
      {!known && (
        <TextField
          id="person-aliases"
          label={peopleTexts.newAliases}
          {...field("aliases")}
          rows={LINES}
          help={peopleTexts.newAliasesHelp}
        />
      )}
      <TextField id="person-mail" label={peopleTexts.mail} {...field("mail")} />
      <TextField id="person-department" label={peopleTexts.department} {...field("department")} />
      <TextField
        id="person-groups"
        label={peopleTexts.groups}
        {...field("groups")}
        rows={LINES}
        help={peopleTexts.groupsHelp}
      />
      <Checkbox
        id="person-active"
        label={peopleTexts.isActive}
        isChecked={draft.active}
        onChange={(_, active) => setDraft({ ...draft, active })}
      />
    </FormDialog>
  );
}

function useSending(
  known: Versioned<Person> | undefined,
  draft: ReturnType<typeof draftOf>,
  onClose: () => void,
) {
  const add = useAddPerson();
  const change = useChangePerson();
  const notify = useNotice();
  const onSuccess = ({ displayName }: Person) => {
    notify(peopleTexts.saved(displayName));
    onClose();
  };
  const body = known ? changeOf(draft) : newPersonOf(draft);
  const send = () => {
    if (body && known) {
      change.mutate({ id: known.value.id, etag: known.etag, body }, { onSuccess });
    } else if (body) {
      add.mutate(body, { onSuccess });
    }
  };
  return { isReady: body !== undefined, sending: known ? change : add, send };
}
