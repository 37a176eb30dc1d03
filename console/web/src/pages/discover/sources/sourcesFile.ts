import { csvTime } from "../../../csv/csv.ts";
import type { ListFile } from "../../../csv/listFile.ts";
import { type DataSource, readDataSources } from "../../../queries/sources.ts";

/** The data sources as a file. */
export const SOURCES_FILE: ListFile<DataSource> = {
  name: "data-sources",
  columns: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    kind: ({ kind }) => kind,
    state: ({ state }) => state,
    lastDataAt: ({ lastDataAt }, zone) => csvTime(lastDataAt, zone),
    from: ({ from }) => from,
    to: ({ to }) => to,
    keepDays: ({ keepDays }) => keepDays,
    format: ({ file }) => file?.format,
    uploadedBy: ({ file }) => file?.uploadedBy,
    uploadedAt: ({ file }, zone) => csvTime(file?.uploadedAt, zone),
    lines: ({ file }) => file?.lines,
    rejected: ({ file }) => file?.rejected,
    excluded: ({ excluded }) => excluded,
  },
  read: readDataSources,
};
