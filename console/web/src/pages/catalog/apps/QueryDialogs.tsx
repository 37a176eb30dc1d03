import { useState } from "react";
import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import { type SavedQuery, useDeleteQuery, useSaveQuery } from "../../../queries/catalog.ts";
import { catalogTexts } from "../../../texts/catalog.ts";

const { queries: words } = catalogTexts;
const NAME = "query-name";

interface SaveProps {
  parameters: SavedQuery["parameters"];
  onClose: () => void;
}

/** Asks for the name of a query, and saves it. */
export function SaveQueryDialog({ parameters, onClose }: SaveProps) {
  const [name, setName] = useState("");
  const save = useSaveQuery();
  const notify = useNotice();
  return (
    <FormDialog
      title={words.saveTitle}
      description={words.saveBody}
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

interface DeleteProps {
  query: SavedQuery;
  onClose: () => void;
}

/** Asks whether one's own query is to go. */
export function DeleteQueryDialog({ query, onClose }: DeleteProps) {
  const remove = useDeleteQuery();
  const notify = useNotice();
  return (
    <FormDialog
      title={words.removeTitle(query.name)}
      description={words.removeBody}
      submit={catalogTexts.delete}
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
