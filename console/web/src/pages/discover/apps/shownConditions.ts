import {
  type ShownCondition,
  shownFactors,
  shownWhere,
} from "../../../components/conditions/ConditionLabels.tsx";
import { factValue } from "../../../format/factValue.ts";
import type { FactorDefinition } from "../../../queries/catalog.ts";
import { appConditionTexts as words } from "../../../texts/appConditions.ts";
import { appWords } from "../../../texts/appWords.ts";
import type { AppsState } from "./appsSearch.ts";
import { shownBounds } from "./measures.ts";

type Shown = ShownCondition<Partial<AppsState>>;

/** The conditions of the address that have no field on the page. */
export function shownConditions(state: AppsState, factors: readonly FactorDefinition[]): Shown[] {
  const { factor, headquarters, kind, vendor } = state;
  const kinds = kind.map((each) => appWords.kinds[each]).join(", ");
  return [
    ...shownFactors(factor, factors),
    ...shownWhere(kind.length > 0, words.kinds(kinds), { kind: [] }),
    ...shownWhere(
      headquarters.length > 0,
      words.headquarters(factValue(headquarters, "countries")),
      { headquarters: [] },
    ),
    ...shownWhere(vendor !== "", words.vendor(vendor), { vendor: "" }),
    ...shownBounds(state),
  ];
}
