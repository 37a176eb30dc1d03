import type {
  ReviewLayer,
  ReviewReason,
  ReviewsFilter,
  ReviewState,
} from "../../../queries/domainReviews.ts";
import { type Fields, oneOf, text } from "../../../url/search.ts";

export const STATES = [
  "pending",
  "agreed",
  "accepted",
  "refused",
] as const satisfies ReviewState[];
export const REASONS = ["added", "taken", "shared", "neverBlock"] as const satisfies ReviewReason[];
export const LAYERS = ["base", "feed"] as const satisfies ReviewLayer[];

/** No condition. */
export const ANY = "";

/** What the address of the page holds. */
export interface ReviewsState {
  state: ReviewState;
  why: ReviewReason | typeof ANY;
  layer: ReviewLayer | typeof ANY;
  feed: string;
  app: string;
  cursor: string;
}

export const REVIEWS_FIELDS: Fields<ReviewsState> = {
  state: oneOf(STATES, "pending"),
  why: oneOf([ANY, ...REASONS], ANY),
  layer: oneOf([ANY, ...LAYERS], ANY),
  feed: text(),
  app: text(),
  cursor: text(),
};

/** No condition but the state. */
export const NO_FILTER = {
  why: ANY,
  layer: ANY,
  feed: "",
  app: "",
  cursor: "",
} satisfies Partial<ReviewsState>;

/** What the list is asked for; what sets no condition is left out. */
export function filterOf({ state, why, layer, feed, app }: ReviewsState): ReviewsFilter {
  return {
    state,
    ...(why && { why }),
    ...(layer && { layer }),
    ...(feed && { feed }),
    ...(app && { app }),
  };
}

/** Whether any condition is set beside the state. */
export function isFiltered(state: ReviewsState): boolean {
  return Object.keys(filterOf(state)).length > 1;
}

/** Whether domains in this state can be decided on. */
export function isUndecided(state: ReviewState): boolean {
  return state === "pending" || state === "agreed";
}

/** Whether all that match can be decided on at once: the service wants more than a state. */
export function mayDecideAll(state: ReviewsState): boolean {
  return isUndecided(state.state) && isFiltered(state);
}
