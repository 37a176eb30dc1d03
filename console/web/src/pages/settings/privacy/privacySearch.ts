import { type Fields, oneOf, text } from "../../../url/search.ts";

export const VIEWS = ["exclusions", "person", "pseudonyms"] as const;
export type View = typeof VIEWS[number];

/** What the address of the page holds. */
export interface PrivacyState {
  view: View;
  cursor: string;
  /** The id of the person in question. */
  person: string;
}

export const PRIVACY_FIELDS: Fields<PrivacyState> = {
  view: oneOf(VIEWS, "exclusions"),
  cursor: text(),
  person: text(),
};

/** What of the page the user may use: pseudonyms are not an administrator's. */
export function viewsOf(isPrivacyOfficer: boolean): readonly View[] {
  return VIEWS.filter((view) => view !== "pseudonyms" || isPrivacyOfficer);
}
