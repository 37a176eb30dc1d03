import { type Fields, text } from "../../../url/search.ts";

/** What the address of the page holds. */
export interface RangeLabelsState {
  cursor: string;
}

export const RANGE_LABELS_FIELDS: Fields<RangeLabelsState> = { cursor: text() };
