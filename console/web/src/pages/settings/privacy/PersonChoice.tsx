import { Button, Form } from "@patternfly/react-core";
import { useState } from "react";
import { PickField } from "../../../components/form/PickField.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { usePeopleMatches } from "../../../queries/people.ts";
import { useMayRead } from "../../../shell/session.ts";
import { personTexts as words } from "../../../texts/privacy.ts";
import { personOption } from "../people/personOption.ts";

const PERSON = "privacy-person";

/** Who it is about: found by name where the role reads the directory, else given by id. */
export function PersonChoice({ onChoose }: { onChoose: (id: string) => void }) {
  const mayRead = useMayRead();
  return mayRead ? <ByName onChoose={onChoose} /> : <ById onChoose={onChoose} />;
}

function ByName({ onChoose }: { onChoose: (id: string) => void }) {
  const [search, setSearch] = useState("");
  const people = usePeopleMatches(search);
  const options = people.data?.items.map(personOption) ?? [];
  return (
    <Form className="gnomon-form" onSubmit={(event) => event.preventDefault()}>
      {people.error && <ProblemMessage error={people.error} onRetry={people.refetch} />}
      <PickField
        id={PERSON}
        label={words.person}
        searchLabel={words.find}
        search={search}
        onSearch={setSearch}
        options={options}
        hasMore={people.data?.nextCursor !== undefined}
        chosen={undefined}
        onChange={(person) => person && onChoose(person.value)}
        placeholder={people.data && options.length === 0 ? words.noMatch : words.choose}
      />
    </Form>
  );
}

function ById({ onChoose }: { onChoose: (id: string) => void }) {
  const [typed, setTyped] = useState("");
  const id = typed.trim();
  return (
    <Form
      className="gnomon-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (id) {
          onChoose(id);
        }
      }}
    >
      <TextField
        id={PERSON}
        label={words.id}
        value={typed}
        onChange={setTyped}
        help={words.idHelp}
        isRequired
      />
      <div>
        <Button type="submit" isDisabled={!id}>{words.take}</Button>
      </div>
    </Form>
  );
}
