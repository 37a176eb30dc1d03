import { csvTime } from "../../../csv/csv.ts";
import type { ListFile } from "../../../csv/listFile.ts";
import { type RangeLabel, readRangeLabels } from "../../../queries/rangeLabels.ts";

/** What ranges of IP addresses are called as a file. */
export const RANGE_LABELS_FILE: ListFile<RangeLabel> = {
  name: "ip-range-labels",
  columns: {
    id: ({ id }) => id,
    label: ({ label }) => label,
    range: ({ range }) => range,
    createdBy: ({ createdBy }) => createdBy,
    createdAt: ({ createdAt }, zone) => csvTime(createdAt, zone),
  },
  read: readRangeLabels,
};
