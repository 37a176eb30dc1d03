import { type Fields, oneOf, text } from "../../../url/search.ts";
import { type Origin, ORIGINS } from "./neverBlockList.ts";

/** What the address of the page holds. */
export interface NeverBlockState {
  q: string;
  origin: Origin | "";
}

export const NEVER_BLOCK_FIELDS: Fields<NeverBlockState> = {
  q: text(),
  origin: oneOf(["", ...ORIGINS], ""),
};

export const NO_FILTER = { q: "", origin: "" } satisfies NeverBlockState;
