import { type Fields, text } from "../../../url/search.ts";

/** What the address of the page holds. */
export interface GroupsState {
  cursor: string;
}

export const GROUPS_FIELDS: Fields<GroupsState> = { cursor: text() };
