import type { RangeLabelOrder } from "../../../queries/rangeLabels.ts";

/** Ways to write a range that people know and the service does not read. */
export type RangeHint = "wildcard" | "fromTo" | "netmask";

const NETMASK = /\/\s*\d+\.\d+/;
const FROM_TO = /\d\s*(-|–|to)\s*\d/i;

/** Why a range may be refused that is typed like this; the service decides. */
export function hintFor(range: string): RangeHint | undefined {
  if (range.includes("*")) {
    return "wildcard";
  }
  if (NETMASK.test(range)) {
    return "netmask";
  }
  return FROM_TO.test(range) ? "fromTo" : undefined;
}

/** What is sent; nothing while a field is empty. */
export function orderOf(typed: RangeLabelOrder): RangeLabelOrder | undefined {
  const range = typed.range.trim();
  const label = typed.label.trim();
  return range && label ? { range, label } : undefined;
}

/** Where the addresses of a label are listed. */
export function addressesPath(label: string): string {
  return `/discover/ip-addresses?${new URLSearchParams({ q: label })}`;
}
