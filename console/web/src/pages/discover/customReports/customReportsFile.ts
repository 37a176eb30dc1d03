import { csvTime } from "../../../csv/csv.ts";
import type { ListFile } from "../../../csv/listFile.ts";
import { type CustomReport, readCustomReports } from "../../../queries/customReports.ts";
import { conditionsOf, coverageText } from "./customReport.ts";
import { readNames } from "./names.ts";

/** Each device of a row is asked for. */
const ROWS_AT_ONCE = 20;

type Row = CustomReport & { covers: string };

/** The custom reports as a file; what they cover stands in it in words and by ids. */
export const CUSTOM_REPORTS_FILE: ListFile<Row> = {
  name: "custom-reports",
  columns: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    comment: ({ comment }) => comment,
    covers: ({ covers }) => covers,
    sources: ({ filter }) => filter.sources,
    users: ({ filter }) => filter.users,
    userGroups: ({ filter }) => filter.userGroups,
    ipRanges: ({ filter }) => filter.ipRanges,
    devices: ({ filter }) => filter.devices,
    deviceGroups: ({ filter }) => filter.deviceGroups,
    createdBy: ({ createdBy }) => createdBy,
    createdAt: ({ createdAt }, zone) => csvTime(createdAt, zone),
  },
  pageSize: ROWS_AT_ONCE,
  read: async (page, signal) => {
    const { items, ...rest } = await readCustomReports(page, signal);
    const names = await readNames(items.flatMap(({ filter }) => filter.devices ?? []));
    const covers = ({ filter }: CustomReport) =>
      coverageText(conditionsOf(filter, names), Infinity);
    return { items: items.map((item) => ({ ...item, covers: covers(item) })), ...rest };
  },
};
