import { Button, Form } from "@patternfly/react-core";
import { use, useState } from "react";
import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { ListDownload } from "../../../components/list/ListDownload.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { count, time } from "../../../format/format.ts";
import {
  type AppNote,
  useAddNote,
  useAppNotes,
  useDeleteNote,
} from "../../../queries/catalogApp.ts";
import { SessionContext, useMayChange } from "../../../shell/session.ts";
import { catalogTexts } from "../../../texts/catalog.ts";
import type { DialogProps } from "./AppPage.tsx";
import { DetailCard } from "./DetailCard.tsx";
import { notesFile } from "./notesFile.ts";

const { notes: words } = catalogTexts;

/** What people have written about an app. */
export function NotesCard({ app, zone, onDialog, onClose }: DialogProps & { zone: string }) {
  const notes = useAppNotes(app.id);
  const mayChange = useMayChange();
  const { subject } = use(SessionContext);
  const { items = [], total = 0 } = notes.data ?? {};
  return (
    <DetailCard title={words.title} actions={<ListDownload file={notesFile(app.id)} />}>
      {notes.error && <ProblemMessage error={notes.error} onRetry={notes.refetch} />}
      {mayChange && <NoteForm app={app.id} />}
      {notes.data && items.length === 0 && <p>{words.none}</p>}
      {items.length > 0 && (
        <ul className="gnomon-past">
          {items.map((note) => (
            <li key={note.id}>
              <span>
                {time(note.writtenAt, zone)} · <bdi>{note.author}</bdi>
              </span>
              {mayChange && note.author === subject && (
                <Button
                  variant="link"
                  isInline
                  isDanger
                  aria-label={words.delete(note.text)}
                  onClick={() =>
                    onDialog(<DeleteNoteDialog app={app.id} note={note} onClose={onClose} />)}
                >
                  {catalogTexts.delete}
                </Button>
              )}
              <p className="gnomon-written">{note.text}</p>
            </li>
          ))}
        </ul>
      )}
      {total > items.length && <p>{words.more(count(items.length), count(total))}</p>}
    </DetailCard>
  );
}

function NoteForm({ app }: { app: string }) {
  const [text, setText] = useState("");
  const add = useAddNote(app);
  const notify = useNotice();
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(text.trim(), {
          onSuccess: () => {
            setText("");
            notify(words.added);
          },
        });
      }}
    >
      {add.error && <ProblemMessage error={add.error} />}
      <TextField id="note-text" label={words.text} rows={2} value={text} onChange={setText} />
      <div>
        <Button
          type="submit"
          variant="secondary"
          isDisabled={text.trim() === "" || add.isPending}
        >
          {words.add}
        </Button>
      </div>
    </Form>
  );
}

interface DeleteProps {
  app: string;
  note: AppNote;
  onClose: () => void;
}

function DeleteNoteDialog({ app, note, onClose }: DeleteProps) {
  const remove = useDeleteNote(app);
  const notify = useNotice();
  return (
    <FormDialog
      title={words.deleteTitle}
      description={words.deleteBody}
      submit={catalogTexts.delete}
      isDanger
      sending={remove}
      onSubmit={() =>
        remove.mutate(note.id, {
          onSuccess: () => {
            notify(words.deleted);
            onClose();
          },
        })}
      onClose={onClose}
    />
  );
}
