import type { DomainsFilter, DomainSort } from "../../../queries/domains.ts";
import { RANGE_FIELDS, rangeOf, type RangeState } from "../../../url/range.ts";
import { type Fields, oneOf, text } from "../../../url/search.ts";

const SORTS = [
  "traffic",
  "transactions",
  "uploads",
  "lastSeen",
  "users",
  "ipAddresses",
  "devices",
  "name",
] as const satisfies DomainSort[];

/** What the address of the page holds. */
export interface DomainsState extends RangeState {
  report: string;
  q: string;
  sort: typeof SORTS[number];
  cursor: string;
  /** The domain whose details are open. */
  domain: string;
}

export const DOMAINS_FIELDS: Fields<DomainsState> = {
  report: text(),
  ...RANGE_FIELDS,
  q: text(),
  sort: oneOf(SORTS, "traffic"),
  cursor: text(),
  domain: text(),
};

export const NO_FILTER = { q: "", cursor: "" } satisfies Partial<DomainsState>;

/** What the list is filtered by. */
export function filterOf(state: DomainsState): DomainsFilter {
  const q = state.q.trim();
  return { ...rangeOf(state), ...(q && { q }) };
}

/** The order of the list, and the page of it. */
export function listOf({ sort, cursor }: DomainsState) {
  return { sort, ...(cursor && { cursor }) };
}
