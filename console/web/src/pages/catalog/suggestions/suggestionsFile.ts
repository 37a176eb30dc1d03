import { csvTime } from "../../../csv/csv.ts";
import type { ListFile } from "../../../csv/listFile.ts";
import { readAppNames } from "../../../queries/catalog.ts";
import {
  readSuggestions,
  type Suggestion,
  type SuggestionsFilter,
} from "../../../queries/suggestions.ts";

/** Apps whose names are asked for by one address. */
const MAX_NAMES = 100;

type Row = Suggestion & { appName: string | undefined };

/** What people suggested as a file. */
export function suggestionsFile(filter: SuggestionsFilter): ListFile<Row> {
  return {
    name: "suggestions",
    columns: {
      id: ({ id }) => id,
      kind: ({ kind }) => kind,
      app: ({ app }) => app,
      appName: ({ appName }) => appName,
      name: ({ name }) => name,
      domain: ({ domain }) => domain,
      text: ({ text }) => text,
      createdBy: ({ createdBy }) => createdBy,
      createdAt: ({ createdAt }, zone) => csvTime(createdAt, zone),
      mayContact: ({ mayContact }) => mayContact,
      state: ({ state }) => state,
      resolvedBy: ({ resolution }) => resolution?.by,
      resolvedAt: ({ resolution }, zone) => csvTime(resolution?.at, zone),
      comment: ({ resolution }) => resolution?.comment,
    },
    pageSize: MAX_NAMES,
    read: async (page, signal) => {
      const { items, ...rest } = await readSuggestions(filter)(page, signal);
      const names = await readAppNames(items.flatMap(({ app }) => app ?? []), signal);
      return {
        items: items.map((item) => ({ ...item, appName: names.get(item.app ?? "") })),
        ...rest,
      };
    },
  };
}
