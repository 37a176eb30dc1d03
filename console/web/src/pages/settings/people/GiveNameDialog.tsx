import { useState } from "react";
import { ChoiceField } from "../../../components/form/ChoiceField.tsx";
import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { PickField, type PickOption } from "../../../components/form/PickField.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { LookupProblem } from "../../../components/LookupProblem.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import { type Person, usePeopleMatches } from "../../../queries/people.ts";
import { useAddAlias, useAddPerson } from "../../../queries/peopleChanges.ts";
import { aliasTexts, unresolvedTexts as words } from "../../../texts/people.ts";
import { texts } from "../../../texts/texts.ts";
import { personOption } from "./personOption.ts";

const TO = "give-to";
const OPTIONS = (["known", "fresh"] as const).map((value) => ({ value, label: words.tos[value] }));

interface Props {
  name: string;
  onClose: () => void;
}

/** Gives a name that was seen to a known or a new person. */
export function GiveNameDialog({ name, onClose }: Props) {
  const [to, setTo] = useState<"known" | "fresh">("known");
  const [person, setPerson] = useState<PickOption>();
  const [displayName, setDisplayName] = useState(name);
  const give = useAddAlias();
  const add = useAddPerson();
  const notify = useNotice();
  const isFresh = to === "fresh";
  const fresh = displayName.trim();
  const onSuccess = (owner: Person) => {
    notify(aliasTexts.added(name, owner.displayName));
    onClose();
  };
  const send = () => {
    if (isFresh) {
      add.mutate({ displayName: fresh, aliases: [name] }, { onSuccess });
    } else if (person) {
      give.mutate({ id: person.value, name }, { onSuccess });
    }
  };
  return (
    <FormDialog
      title={words.title(name)}
      description={words.body}
      submit={words.submit}
      isReady={isFresh ? fresh !== "" : person !== undefined}
      sending={isFresh ? add : give}
      focus={TO}
      onSubmit={send}
      onClose={onClose}
    >
      <ChoiceField id={TO} label={words.to} value={to} options={OPTIONS} onChange={setTo} />
      {isFresh
        ? (
          <TextField
            id="give-name"
            label={words.displayName}
            value={displayName}
            onChange={setDisplayName}
            isRequired
          />
        )
        : <KnownPerson chosen={person} onChange={setPerson} />}
    </FormDialog>
  );
}

interface KnownProps {
  chosen: PickOption | undefined;
  onChange: (person: PickOption | undefined) => void;
}

function KnownPerson({ chosen, onChange }: KnownProps) {
  const [search, setSearch] = useState("");
  const people = usePeopleMatches(search);
  const options = people.data?.items.map(personOption) ?? [];
  return (
    <>
      <LookupProblem what={texts.nav.people} of={people} />
      <PickField
        id="give-person"
        label={words.person}
        searchLabel={words.find}
        search={search}
        onSearch={setSearch}
        options={options}
        hasMore={people.data?.nextCursor !== undefined}
        chosen={chosen}
        onChange={onChange}
        placeholder={people.data && options.length === 0 ? words.noMatch : words.choose}
      />
    </>
  );
}
