import type { ShownCondition } from "../../../components/conditions/ConditionLabels.tsx";
import { wordsOf } from "../../../components/conditions/condition.ts";
import { count } from "../../../format/format.ts";
import type { FactorDefinition } from "../../../queries/catalog.ts";
import { appConditionTexts as words } from "../../../texts/appConditions.ts";
import { catalogTexts } from "../../../texts/catalog.ts";
import type { AppsState } from "./appsSearch.ts";
import { shownBounds } from "./measures.ts";

type Shown = ShownCondition<Partial<AppsState>>;

/** The conditions of the address that have no field on the page. */
export function shownConditions(state: AppsState, factors: readonly FactorDefinition[]): Shown[] {
  const { factor, kind, vendor, userGroup } = state;
  const kinds = kind.map((each) => catalogTexts.kinds[each]).join(", ");
  return [
    ...factor.map((each): Shown => ({
      words: wordsOf(each, factors),
      without: { factor: factor.filter((other) => other !== each) },
    })),
    ...where(kind.length > 0, words.kinds(kinds), { kind: [] }),
    ...where(vendor !== "", words.vendor(vendor), { vendor: "" }),
    ...where(userGroup.length > 0, words.userGroups(count(userGroup.length)), { userGroup: [] }),
    ...shownBounds(state),
  ];
}

function where(isSet: boolean, said: string, without: Partial<AppsState>): Shown[] {
  return isSet ? [{ words: said, without }] : [];
}
