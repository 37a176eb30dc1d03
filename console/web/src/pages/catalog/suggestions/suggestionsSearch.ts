import type {
  Suggestion,
  SuggestionsFilter,
  SuggestionState,
} from "../../../queries/suggestions.ts";
import { type Fields, oneOf, text } from "../../../url/search.ts";

export const STATES = ["open", "accepted", "declined"] as const satisfies SuggestionState[];

/** All states. */
export const ANY = "any";

/** What the address of the page holds. */
export interface SuggestionsState {
  state: SuggestionState | typeof ANY;
  cursor: string;
  /** The suggestion whose details are open. */
  suggestion: string;
}

export const SUGGESTIONS_FIELDS: Fields<SuggestionsState> = {
  state: oneOf([...STATES, ANY], "open"),
  cursor: text(),
  suggestion: text(),
};

/** What the list is asked for. */
export function filterOf({ state }: SuggestionsState): SuggestionsFilter {
  return state === ANY ? {} : { state };
}

/** What a suggestion is about, in a word: an app that there is, or one that there should be. */
export function subjectOf({ app, domain, name }: Suggestion): string {
  return name ?? app ?? domain ?? "";
}
