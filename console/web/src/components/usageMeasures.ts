import { bytes, count } from "../format/format.ts";

/** By what usage can be drawn. */
export const USAGE_MEASURES = [
  "traffic",
  "uploads",
  "downloads",
  "transactions",
  "users",
] as const;

export type UsageMeasure = typeof USAGE_MEASURES[number];

/** What services count of usage. */
export interface Usage {
  trafficBytes: number;
  uploadedBytes: number;
  downloadedBytes: number;
  transactions: number;
  users: number;
}

interface MeasureKind {
  value: (usage: Usage) => number;
  text: (value: number) => string;
  /** Whether the parts make up the whole: one user is in several of them. */
  addsUp: boolean;
}

/** How each is read and written. */
export const USAGE_MEASURE_KINDS: Record<UsageMeasure, MeasureKind> = {
  traffic: { value: (usage) => usage.trafficBytes, text: bytes, addsUp: true },
  uploads: { value: (usage) => usage.uploadedBytes, text: bytes, addsUp: true },
  downloads: { value: (usage) => usage.downloadedBytes, text: bytes, addsUp: true },
  transactions: { value: (usage) => usage.transactions, text: count, addsUp: true },
  users: { value: (usage) => usage.users, text: count, addsUp: false },
};

/** The columns that each has in a file. */
export const USAGE_COLUMNS = {
  trafficBytes: (usage: Usage) => usage.trafficBytes,
  uploadedBytes: (usage: Usage) => usage.uploadedBytes,
  downloadedBytes: (usage: Usage) => usage.downloadedBytes,
  transactions: (usage: Usage) => usage.transactions,
  users: (usage: Usage) => usage.users,
};
