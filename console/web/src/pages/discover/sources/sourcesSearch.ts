import { type Fields, text } from "../../../url/search.ts";

/** What the address of the page holds. */
export interface SourcesState {
  cursor: string;
  /** The source whose details are open, by id. */
  source: string;
}

export const SOURCES_FIELDS: Fields<SourcesState> = { cursor: text(), source: text() };
