import type { DomainsFilter, DomainSort } from "../../../queries/domains.ts";
import { daysOf, type Range, range } from "../../../url/range.ts";
import { type Fields, oneOf, text } from "../../../url/search.ts";

const SORTS = [
  "traffic",
  "transactions",
  "uploads",
  "lastSeen",
  "users",
  "name",
] as const satisfies DomainSort[];

/** What the address of the page holds. */
export interface DomainsState {
  report: string;
  days: Range;
  q: string;
  sort: typeof SORTS[number];
  cursor: string;
  /** The domain whose details are open. */
  domain: string;
}

export const DOMAINS_FIELDS: Fields<DomainsState> = {
  report: text(),
  days: range(),
  q: text(),
  sort: oneOf(SORTS, "traffic"),
  cursor: text(),
  domain: text(),
};

export const NO_FILTER = { q: "", cursor: "" } satisfies Partial<DomainsState>;

/** What the list is filtered by. */
export function filterOf(state: DomainsState): DomainsFilter {
  const q = state.q.trim();
  return { days: daysOf(state), ...(q && { q }) };
}

/** The order of the list, and the page of it. */
export function listOf({ sort, cursor }: DomainsState) {
  return { sort, ...(cursor && { cursor }) };
}
