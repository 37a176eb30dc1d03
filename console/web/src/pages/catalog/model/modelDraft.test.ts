import assert from "node:assert/strict";
import type { RiskModel } from "../../../queries/riskModel.ts";
import {
  changesIn,
  draftOf,
  hasGoodBands,
  orderOf,
  withCategory,
  withFactor,
} from "./modelDraft.ts";

const FACTOR = {
  name: "SOC 2",
  riskCategory: "compliance",
  importance: "high",
  weight: 4,
  share: 0.1,
  scorable: true,
  notApplicable: true,
  notApplicableCounts: false,
} as const;
const MODEL: RiskModel = {
  version: 3,
  bands: { highBelow: 4.5, lowFrom: 7.5, minCoverage: 0.1 },
  priors: { weight: 0.25, categories: { crm: 5 }, kinds: {}, kindsOfUse: {} },
  riskCategories: [{ id: "compliance", importance: "high", weight: 4 }],
  factors: [{ ...FACTOR, id: "soc2" }, { ...FACTOR, id: "homepage", scorable: false }],
};

Deno.test("an untouched model is sent as a whole", () => {
  const draft = draftOf(MODEL);

  assert.equal(changesIn(draft, MODEL), 0);
  assert.deepEqual(orderOf(draft, MODEL, " "), {
    riskCategories: { compliance: "high" },
    factors: { soc2: { importance: "high", notApplicableCounts: false } },
    bands: MODEL.bands,
    priors: MODEL.priors,
  });
});

Deno.test("each setting that differs is a change, until it is as it was", () => {
  const changed = withFactor(withCategory(draftOf(MODEL), "compliance", "low"), "soc2", {
    importance: "ignored",
  });

  assert.equal(changesIn(changed, MODEL), 2);
  assert.equal(changesIn(withFactor(changed, "soc2", { importance: "high" }), MODEL), 1);
  assert.equal(changesIn(withFactor(changed, "homepage", { importance: "high" }), MODEL), 2);
  assert.equal(orderOf(changed, MODEL, "why").reason, "why");
});

Deno.test("risk levels have borders in their order", () => {
  const draft = draftOf(MODEL);
  const of = (bands: Partial<typeof draft.bands>) =>
    hasGoodBands({ ...draft, bands: { ...draft.bands, ...bands } });

  assert.equal(of({}), true);
  assert.equal(of({ highBelow: "8" }), false);
  assert.equal(of({ lowFrom: "11" }), false);
  assert.equal(of({ minCoverage: "" }), false);
});
