import type { ListFile } from "../../../csv/listFile.ts";
import { type CustomApp, readCustomApps } from "../../../queries/customApps.ts";

/** The organisation's own apps as a file. */
export const CUSTOM_APPS_FILE: ListFile<CustomApp> = {
  name: "custom-apps",
  columns: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    vendor: ({ vendor }) => vendor,
    category: ({ category }) => category.id,
    categoryName: ({ category }) => category.name,
    domains: ({ domains }) => domains,
    ipRanges: ({ ipRanges }) => ipRanges,
    scoreOverride: ({ scoreOverride }) => scoreOverride?.score,
  },
  read: readCustomApps,
};
