import { APP_TAG_FILTERS } from "../../components/appTagFilters.ts";
import { RISK_LEVELS } from "../../components/riskLevels.ts";
import { factValue } from "../../format/factValue.ts";
import { APP_KINDS } from "../../queries/catalog.ts";
import type { Share, ShareSplit } from "../../queries/reports.ts";
import { texts } from "../../texts/texts.ts";
import { toApps } from "../discover/apps/toApps.ts";
import type { Shown } from "./overviewSearch.ts";

const SHOWN = 6;

/** What has an order of its own has all of its parts; of others the largest are shown. */
const ORDERS: Partial<Record<ShareSplit, readonly string[]>> = {
  riskLevel: RISK_LEVELS,
  tag: APP_TAG_FILTERS,
};

/** How many parts a split has at most, with what belongs to no app. */
export function mostParts(by: ShareSplit): number {
  return ORDERS[by] ? ORDERS[by].length + 1 : SHOWN;
}

/**
 * The parts in their order: the largest first, or that which they have of their own; what belongs
 * to no app comes last there.
 */
export function sortedParts(
  by: ShareSplit,
  parts: readonly Share[],
  value: (part: Share) => number,
): Share[] {
  const order = ORDERS[by];
  if (!order) {
    return parts.toSorted((a, b) => value(b) - value(a));
  }
  const rank = ({ key }: Share) => key === undefined ? order.length : order.indexOf(key);
  return parts.toSorted((a, b) => rank(a) - rank(b));
}

/**
 * What a part is called.
 *
 * @param categories the names of categories, by id
 */
export function partName(
  by: ShareSplit,
  key: string | undefined,
  categories: ReadonlyMap<string, string>,
): string {
  if (key === undefined) {
    return texts.overview.uncatalogued;
  }
  const words: Record<ShareSplit, () => string | undefined> = {
    riskLevel: () => (texts.riskLevels as Record<string, string>)[key],
    tag: () => (texts.tags as Record<string, string>)[key],
    category: () => categories.get(key),
    headquarters: () => factValue(key, "countries"),
  };
  return words[by]() ?? key;
}

/** Where exactly what a part is made of is listed: the apps, or the domains of none. */
export function partLink(by: ShareSplit, key: string | undefined, shown: Shown): string {
  if (key === undefined) {
    return `/discover/domains?${new URLSearchParams(shown)}`;
  }
  // Trackers are in the parts, and in the list where it is asked for them.
  return toApps({ ...shown, kind: [...APP_KINDS], [by]: [key] });
}
