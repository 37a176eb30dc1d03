import { type Fields, text } from "../../../url/search.ts";

/** What the address of the page holds. */
export interface FeedsState {
  /** The feed whose details are open. */
  feed: string;
  /** The import of it that is shown; the newest unless said. */
  import: string;
}

export const FEEDS_FIELDS: Fields<FeedsState> = { feed: text(), import: text() };
