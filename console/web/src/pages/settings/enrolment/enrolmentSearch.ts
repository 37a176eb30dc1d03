import { type Fields, text } from "../../../url/search.ts";

/** What the address of the page holds. */
export interface EnrolmentState {
  cursor: string;
}

export const ENROLMENT_FIELDS: Fields<EnrolmentState> = { cursor: text() };
