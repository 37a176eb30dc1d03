import { Label, LabelGroup } from "@patternfly/react-core";
import { count, percent } from "../../../format/format.ts";
import { useRiskFactors } from "../../../queries/catalog.ts";
import { catalogTexts } from "../../../texts/catalog.ts";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import type { CatalogState } from "./catalogSearch.ts";
import { wordsOf } from "./condition.ts";

const { list } = catalogTexts;

/** In words, and what takes it away. */
type Condition = [string, Partial<CatalogState>];

interface Props {
  state: CatalogState;
  onChange: ChangeSearch<CatalogState>;
}

/** The conditions that have no field of their own; each can be taken away. */
export function ConditionLabels({ state, onChange }: Props) {
  const { data: factors = [] } = useRiskFactors();
  const { factor, vendor, domain, id, minCoverage, maxCoverage } = state;
  const conditions: Condition[] = [
    ...factor.map((each): Condition => [
      wordsOf(each, factors),
      { factor: factor.filter((other) => other !== each) },
    ]),
    ...where(vendor !== "", list.ofVendor(vendor), { vendor: "" }),
    ...where(domain !== "", list.ofDomain(domain), { domain: "" }),
    ...where(id.length > 0, list.chosen(count(id.length)), { id: [] }),
    ...where(minCoverage !== "", list.minCoverage(percent(Number(minCoverage), 1)), {
      minCoverage: "",
    }),
    ...where(maxCoverage !== "", list.maxCoverage(percent(Number(maxCoverage), 1)), {
      maxCoverage: "",
    }),
  ];
  return conditions.length > 0 && (
    <LabelGroup categoryName={list.conditions} numLabels={conditions.length}>
      {conditions.map(([words, change]) => (
        <Label
          key={words}
          variant="outline"
          closeBtnAriaLabel={list.removeCondition(words)}
          onClose={() => onChange({ ...change, cursor: "" })}
        >
          {words}
        </Label>
      ))}
    </LabelGroup>
  );
}

function where(isSet: boolean, words: string, change: Partial<CatalogState>): Condition[] {
  return isSet ? [[words, change]] : [];
}
