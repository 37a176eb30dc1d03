import type { PeopleFilter } from "../../../queries/people.ts";
import { type Range, range } from "../../../url/range.ts";
import { type Fields, oneOf, text } from "../../../url/search.ts";

export const VIEWS = ["people", "unresolved", "groups"] as const;
export type View = typeof VIEWS[number];

/** What the address of the page holds. */
export interface PeopleState {
  view: View;
  q: string;
  /** The name of a user group. */
  group: string;
  /** Of the names that belong to no person. */
  days: Range;
  cursor: string;
  /** The id of the person whose details are open. */
  person: string;
}

export const PEOPLE_FIELDS: Fields<PeopleState> = {
  view: oneOf(VIEWS, "people"),
  q: text(),
  group: text(),
  days: range(),
  cursor: text(),
  person: text(),
};

export const NO_FILTER = { q: "", group: "", cursor: "" } satisfies Partial<PeopleState>;

/** What the list is asked for; what sets no condition is left out. */
export function filterOf({ q, group }: PeopleState): PeopleFilter {
  return { ...(q && { q }), ...(group && { group }) };
}

/** Where a page of the list that is shown begins. */
export function placeOf({ cursor }: PeopleState): { cursor?: string } {
  return cursor ? { cursor } : {};
}
