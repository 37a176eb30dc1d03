import { Button, Form } from "@patternfly/react-core";
import { type ReactNode, useState } from "react";
import { TextField } from "../../../components/form/TextField.tsx";
import { ListDownload } from "../../../components/list/ListDownload.tsx";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { count } from "../../../format/format.ts";
import { type Person, useAliases } from "../../../queries/people.ts";
import { useAddAlias } from "../../../queries/peopleChanges.ts";
import { useIsAdmin } from "../../../shell/session.ts";
import { aliasTexts as words } from "../../../texts/people.ts";
import { aliasesFile } from "./peopleFiles.ts";
import { RemoveAliasDialog } from "./RemoveAliasDialog.tsx";

interface Props {
  person: Person;
  onDialog: (dialog: ReactNode) => void;
}

/** The names under which a person is seen. */
export function AliasList({ person, onDialog }: Props) {
  const { data, error, refetch } = useAliases(person.id);
  const isAdmin = useIsAdmin();
  const names = data?.items ?? [];
  const remove = (name: string) =>
    onDialog(
      <RemoveAliasDialog person={person} name={name} onClose={() => onDialog(undefined)} />,
    );
  return (
    <section aria-label={words.title}>
      <p className="gnomon-section">{words.title}</p>
      {error && <ProblemMessage error={error} onRetry={refetch} />}
      {!data && !error && <LoadingMessage />}
      {data && names.length === 0 && <p className="gnomon-hint">{words.none}</p>}
      {names.length > 0 && (
        <ul className="gnomon-past">
          {names.map((name) => (
            <li key={name} className="gnomon-action">
              <bdi className="gnomon-written">{name}</bdi> {isAdmin && (
                <Button
                  variant="link"
                  isInline
                  aria-label={words.removeNamed(name)}
                  onClick={() => remove(name)}
                >
                  {words.remove}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {person.aliases > names.length && data?.nextCursor && (
        <p className="gnomon-hint">{words.more(count(names.length), count(person.aliases))}</p>
      )}
      {names.length > 0 && <ListDownload file={aliasesFile(person)} />}
      {isAdmin && <AddForm person={person} />}
    </section>
  );
}

function AddForm({ person: { id, displayName } }: { person: Person }) {
  const [typed, setTyped] = useState("");
  const add = useAddAlias();
  const notify = useNotice();
  const name = typed.trim();
  return (
    <Form
      aria-label={words.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (name && !add.isPending) {
          add.mutate({ id, name }, {
            onSuccess: () => {
              setTyped("");
              notify(words.added(name, displayName));
            },
          });
        }
      }}
    >
      {add.error && <ProblemMessage error={add.error} />}
      <TextField
        id="person-alias"
        label={words.add}
        value={typed}
        onChange={setTyped}
        help={words.addHelp}
      />
      <div>
        <Button type="submit" isDisabled={!name || add.isPending}>{words.addSubmit}</Button>
      </div>
    </Form>
  );
}
