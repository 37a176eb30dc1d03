import assert from "node:assert/strict";
import type { FactorDefinition } from "../../queries/catalog.ts";
import {
  comparisonsOf,
  factorSubject,
  groupsOf,
  isWhole,
  valuesOf,
  wireOf,
  wordsOf,
} from "./condition.ts";

const SOC2: FactorDefinition = {
  id: "soc2",
  name: "SOC 2",
  riskCategory: "compliance",
  scope: "app",
  type: "boolean",
  scored: true,
  importance: "high",
  speaksFor: 1,
  speaksAgainst: 1,
  allowed: ["true", "false", "notFound"],
  values: {},
  comparable: false,
};
const FOUNDED: FactorDefinition = {
  ...SOC2,
  id: "founded",
  name: "Founded",
  type: "year",
  allowed: ["a year, such as 2007"],
  comparable: true,
};

Deno.test("a condition is written as the service takes it", () => {
  const of = (comparison: "is" | "isNot" | "atLeast" | "known", ...values: string[]) =>
    wireOf({ subject: "soc2", comparison, values });

  assert.equal(of("is", "false", "unknown"), "soc2:false,unknown");
  assert.equal(of("isNot", "true"), "soc2:!=true");
  assert.equal(of("atLeast", " 2007 "), "soc2:>=2007");
  assert.equal(of("known"), "soc2:known");
});

Deno.test("a condition is whole with a value, where it needs one", () => {
  const subject = factorSubject(SOC2);

  assert(!isWhole({ subject: "soc2", comparison: "is", values: [" "] }, subject));
  assert(isWhole({ subject: "soc2", comparison: "is", values: [" ", "true"] }, subject));
  assert(isWhole({ subject: "soc2", comparison: "known", values: [] }, subject));
  const even = { ...subject, accepts: (value: string) => Number(value) % 2 === 0 };
  assert(!isWhole({ subject: "soc2", comparison: "is", values: ["3"] }, even));
});

Deno.test("a condition reads as a sentence", () => {
  assert.equal(
    wordsOf("soc2:false,notFound,unknown", [SOC2]),
    "SOC 2 is No or Looked for and not found or Not known",
  );
  assert.equal(wordsOf("founded:>=2007", [FOUNDED]), "Founded is at least 2007");
  assert.equal(wordsOf("soc2:known", [SOC2]), "SOC 2 is known");
  assert.equal(wordsOf("other:x", [SOC2]), "other is x");
});

Deno.test("what can be asked follows the form of the risk factor", () => {
  assert.deepEqual(comparisonsOf(SOC2), ["is", "isNot", "known", "unknown"]);
  assert.deepEqual(comparisonsOf(FOUNDED), [
    "is",
    "isNot",
    "atLeast",
    "atMost",
    "known",
    "unknown",
  ]);
  assert.deepEqual(comparisonsOf({ ...SOC2, type: "url" }), ["contains", "known", "unknown"]);
  assert.deepEqual(valuesOf(SOC2), ["true", "false", "notFound", "unknown"]);
  assert.deepEqual(valuesOf(FOUNDED), []);
});

Deno.test("what a condition is about stands by its own name under what it belongs to", () => {
  const factors: FactorDefinition[] = [
    SOC2,
    { ...FOUNDED, riskCategory: "general" },
    { ...SOC2, id: "iso27001", name: "ISO 27001" },
  ];

  const groups = groupsOf(factors.map(factorSubject));

  assert.deepEqual(
    groups.map(({ name, subjects }) => [name, ...subjects.map((subject) => subject.name)]),
    [["Compliance", "SOC 2", "ISO 27001"], ["General", "Founded"]],
  );
});
