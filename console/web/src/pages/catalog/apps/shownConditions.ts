import type { ShownCondition } from "../../../components/conditions/ConditionLabels.tsx";
import { wordsOf } from "../../../components/conditions/condition.ts";
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
    ...factor.map((each): Shown => ({
      words: wordsOf(each, factors),
      without: { factor: factor.filter((other) => other !== each) },
    })),
    ...where(vendor !== "", list.ofVendor(vendor), { vendor: "" }),
    ...where(domain !== "", list.ofDomain(domain), { domain: "" }),
    ...where(id.length > 0, list.chosen(count(id.length)), { id: [] }),
    ...where(minCoverage !== "", list.minCoverage(share(minCoverage)), { minCoverage: "" }),
    ...where(maxCoverage !== "", list.maxCoverage(share(maxCoverage)), { maxCoverage: "" }),
  ];
}

function where(isSet: boolean, words: string, without: Partial<CatalogState>): Shown[] {
  return isSet ? [{ words, without }] : [];
}
