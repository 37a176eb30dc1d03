import type { RiskCategory } from "../../../queries/catalog.ts";
import type { Importance, RiskModel, RiskModelOrder } from "../../../queries/riskModel.ts";

/** How a factor counts. */
export interface FactorDraft {
  importance: Importance;
  notApplicableCounts: boolean;
}

/** A risk model that is being changed; numbers as they are typed. */
export interface ModelDraft {
  riskCategories: Readonly<Record<string, Importance>>;
  factors: Readonly<Record<string, FactorDraft>>;
  bands: Readonly<Record<keyof RiskModel["bands"], string>>;
}

/** The model as it is. */
export function draftOf({ bands, factors, riskCategories }: RiskModel): ModelDraft {
  return {
    riskCategories: Object.fromEntries(
      riskCategories.map(({ id, importance }) => [id, importance]),
    ),
    factors: Object.fromEntries(
      factors.filter(({ scorable }) => scorable).map(
        ({ id, importance, notApplicableCounts }) => [id, { importance, notApplicableCounts }],
      ),
    ),
    bands: {
      highBelow: String(bands.highBelow),
      lowFrom: String(bands.lowFrom),
      minCoverage: String(bands.minCoverage),
    },
  };
}

/** The draft with another importance of a risk category. */
export function withCategory(
  draft: ModelDraft,
  category: RiskCategory,
  importance: Importance,
): ModelDraft {
  return { ...draft, riskCategories: { ...draft.riskCategories, [category]: importance } };
}

/** The draft in which a factor counts otherwise. */
export function withFactor(
  draft: ModelDraft,
  id: string,
  change: Partial<FactorDraft>,
): ModelDraft {
  const before = draft.factors[id];
  return before
    ? { ...draft, factors: { ...draft.factors, [id]: { ...before, ...change } } }
    : draft;
}

/** How many settings differ from the model as it is. */
export function changesIn(draft: ModelDraft, model: RiskModel): number {
  const saved = draftOf(model);
  return differing(draft.riskCategories, saved.riskCategories) +
    differing(draft.factors, saved.factors) + differing(draft.bands, saved.bands);
}

/** Whether the borders of the risk levels can be what they say. */
export function hasGoodBands({ bands }: ModelDraft): boolean {
  const [high, low, coverage] = [bands.highBelow, bands.lowFrom, bands.minCoverage]
    .map((each) => each.trim() === "" ? NaN : Number(each)) as [number, number, number];
  return high >= 0 && low <= 10 && high <= low && coverage >= 0 && coverage <= 1;
}

/**
 * The whole model as the service takes it: what is not named would be as shipped. Where scores
 * start stays as it is.
 */
export function orderOf(draft: ModelDraft, model: RiskModel, reason: string): RiskModelOrder {
  return {
    riskCategories: { ...draft.riskCategories },
    factors: { ...draft.factors },
    bands: {
      highBelow: Number(draft.bands.highBelow),
      lowFrom: Number(draft.bands.lowFrom),
      minCoverage: Number(draft.bands.minCoverage),
    },
    priors: model.priors,
    ...(reason.trim() && { reason: reason.trim() }),
  };
}

function differing<T>(one: Readonly<Record<string, T>>, other: Readonly<Record<string, T>>) {
  return Object.keys(one).filter((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key]))
    .length;
}
