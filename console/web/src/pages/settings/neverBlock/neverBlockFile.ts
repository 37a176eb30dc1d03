import type { ListFile } from "../../../csv/listFile.ts";
import type { NeverBlockEntry } from "./neverBlockList.ts";

/** Names of the never-block list as a file. */
export function neverBlockFile(items: NeverBlockEntry[]): ListFile<NeverBlockEntry> {
  return {
    name: "never-block-list",
    columns: {
      host: ({ host }) => host,
      protected: ({ origin }) => origin !== "removed",
      origin: ({ origin }) => origin,
    },
    read: () => Promise.resolve({ items }),
  };
}
