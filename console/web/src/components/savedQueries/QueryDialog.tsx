import type { UseMutationResult, UseQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import type { Versioned } from "../../api/client.ts";
import { conditionTexts } from "../../texts/conditions.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { TextField } from "../form/TextField.tsx";
import { useNotice } from "../Notice.tsx";
import type {
  AskedOfQueries,
  NamedQuery,
  NewQuery,
  QueryChange,
} from "../../queries/namedQuery.ts";
import { ProblemMessage } from "../ProblemMessage.tsx";

const { queries: words } = conditionTexts;
const NAME = "query-name";

interface Props {
  asked: AskedOfQueries;
  /** What is saved. */
  parameters: NamedQuery["parameters"];
  /** Who has the query then, and who has it no more. */
  bodies: { save: string; remove: string };
  save: UseMutationResult<NamedQuery, Error, NewQuery>;
  /** The query that is to be changed, as it is now. */
  known: UseQueryResult<Versioned<NamedQuery>>;
  change: UseMutationResult<NamedQuery, Error, QueryChange>;
  remove: UseMutationResult<void, Error, string>;
  onClose: () => void;
}

/** Saves conditions under a name, or changes or deletes what is saved so. */
export function QueryDialog({ asked, ...props }: Props) {
  if (asked === "save") {
    return <SaveDialog {...props} />;
  }
  return asked.what === "change"
    ? <ChangeDialog query={asked.query} {...props} />
    : <DeleteDialog query={asked.query} {...props} />;
}

type SaveProps = Omit<Props, "asked">;

function SaveDialog({ parameters, bodies, save, onClose }: SaveProps) {
  const [name, setName] = useState("");
  const notify = useNotice();
  return (
    <FormDialog
      title={words.saveTitle}
      description={bodies.save}
      submit={words.submit}
      isReady={name.trim() !== ""}
      sending={save}
      focus={NAME}
      onSubmit={() =>
        save.mutate({ name: name.trim(), parameters }, {
          onSuccess: (saved) => {
            notify(words.saved(saved.name));
            onClose();
          },
        })}
      onClose={onClose}
    >
      <TextField id={NAME} label={words.name} value={name} onChange={setName} isRequired />
    </FormDialog>
  );
}

function ChangeDialog(
  { query, parameters, known, change, onClose }: SaveProps & { query: NamedQuery },
) {
  const [given, setGiven] = useState<string>();
  const notify = useNotice();
  const etag = known.data?.etag;
  const name = given ?? known.data?.value.name ?? query.name;
  const reload = async () => {
    await known.refetch();
    change.reset();
  };
  return (
    <FormDialog
      title={words.changeTitle(query.name)}
      description={words.changeBody}
      submit={words.changeSubmit}
      isReady={etag !== undefined && name.trim() !== ""}
      sending={change}
      focus={NAME}
      onReload={reload}
      onSubmit={() =>
        etag && change.mutate({ id: query.id, body: { name: name.trim(), parameters }, etag }, {
          onSuccess: (saved) => {
            notify(words.saved(saved.name));
            onClose();
          },
        })}
      onClose={onClose}
    >
      {known.error && <ProblemMessage error={known.error} onRetry={known.refetch} />}
      <TextField id={NAME} label={words.name} value={name} onChange={setGiven} isRequired />
    </FormDialog>
  );
}

function DeleteDialog({ query, bodies, remove, onClose }: SaveProps & { query: NamedQuery }) {
  const notify = useNotice();
  return (
    <FormDialog
      title={words.removeTitle(query.name)}
      description={bodies.remove}
      submit={words.removeSubmit}
      isDanger
      sending={remove}
      onSubmit={() =>
        remove.mutate(query.id, {
          onSuccess: () => {
            notify(words.removed(query.name));
            onClose();
          },
        })}
      onClose={onClose}
    />
  );
}
