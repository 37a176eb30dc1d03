import { type Fields, text } from "../../../url/search.ts";

/** What the address of the page holds. */
export interface ProfilesState {
  cursor: string;
}

export const PROFILES_FIELDS: Fields<ProfilesState> = { cursor: text() };
