import {
  type ShownCondition,
  shownFactors,
  shownWhere,
} from "../../../components/conditions/ConditionLabels.tsx";
import { count, percent } from "../../../format/format.ts";
import type { FactorDefinition } from "../../../queries/catalog.ts";
import { catalogTexts } from "../../../texts/catalog.ts";
import type { CatalogState } from "./catalogSearch.ts";

const { list } = catalogTexts;

type Shown = ShownCondition<Partial<CatalogState>>;

/** The conditions of the address that have no field on the page. */
export function shownConditions(
  { factor, vendor, domain, id, minCoverage, maxCoverage }: CatalogState,
  factors: readonly FactorDefinition[],
): Shown[] {
  const share = (value: string) => percent(Number(value), 1);
  return [
    ...shownFactors(factor, factors),
    ...shownWhere(vendor !== "", list.ofVendor(vendor), { vendor: "" }),
    ...shownWhere(domain !== "", list.ofDomain(domain), { domain: "" }),
    ...shownWhere(id.length > 0, list.chosen(count(id.length)), { id: [] }),
    ...shownWhere(minCoverage !== "", list.minCoverage(share(minCoverage)), { minCoverage: "" }),
    ...shownWhere(maxCoverage !== "", list.maxCoverage(share(maxCoverage)), { maxCoverage: "" }),
  ];
}
