import { csvTime } from "../../../csv/csv.ts";
import type { ListFile } from "../../../csv/listFile.ts";
import { type AppNote, readAppNotes } from "../../../queries/catalogApp.ts";

/** The notes on an app as a file. */
export function notesFile(app: string): ListFile<AppNote> {
  return {
    name: "app-notes",
    columns: {
      id: ({ id }) => id,
      app: () => app,
      author: ({ author }) => author,
      writtenAt: ({ writtenAt }, zone) => csvTime(writtenAt, zone),
      text: ({ text }) => text,
    },
    read: readAppNotes(app),
  };
}
