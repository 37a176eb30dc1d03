import type { UseMutationResult } from "@tanstack/react-query";
import { useState } from "react";
import { conditionTexts } from "../../texts/conditions.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { TextField } from "../form/TextField.tsx";
import { useNotice } from "../Notice.tsx";
import type { AskedOfQueries, NamedQuery, NewQuery } from "../../queries/namedQuery.ts";

const { queries: words } = conditionTexts;
const NAME = "query-name";

interface Props {
  asked: AskedOfQueries;
  /** What is saved. */
  parameters: NamedQuery["parameters"];
  /** Who has the query then, and who has it no more. */
  bodies: { save: string; remove: string };
  save: UseMutationResult<NamedQuery, Error, NewQuery>;
  remove: UseMutationResult<void, Error, string>;
  onClose: () => void;
}

/** Saves conditions under a name, or deletes what is saved so. */
export function QueryDialog({ asked, ...props }: Props) {
  return asked === "save" ? <SaveDialog {...props} /> : <DeleteDialog query={asked} {...props} />;
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
