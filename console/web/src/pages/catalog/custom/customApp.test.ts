import assert from "node:assert/strict";
import type { CustomApp } from "../../../queries/customApps.ts";
import { formOf, hasPlace, isScoreWhole, orderOf } from "./customApp.ts";

const APP: CustomApp = {
  id: "custom.harbour",
  name: "Harbour",
  category: { id: "unclassified", name: "Unclassified" },
  domains: ["harbour.test", "h.test"],
  ipRanges: [],
  facts: { mfa: true },
};

Deno.test("an untouched app is sent as it was, with its facts", () => {
  assert.deepEqual(orderOf(formOf(APP), APP), {
    name: "Harbour",
    domains: ["harbour.test", "h.test"],
    ipRanges: [],
    facts: { mfa: true },
  });
});

Deno.test("a new app has what was filled in", () => {
  const form = { ...formOf(undefined), domains: "a.test\n\n b.test", score: "4,5", reason: "own" };

  assert.deepEqual(orderOf({ ...form, takeOver: true }, undefined), {
    domains: ["a.test", "b.test"],
    ipRanges: [],
    score: { score: 4.5, reason: "own" },
    takeOver: true,
  });
});

Deno.test("an app needs a place, and a score a reason", () => {
  const empty = formOf(undefined);

  assert.equal(hasPlace({ ...empty, domains: " \n" }), false);
  assert.equal(hasPlace({ ...empty, ipRanges: "10.0.0.0/8" }), true);
  assert.equal(isScoreWhole(empty), true);
  assert.equal(isScoreWhole({ ...empty, score: "5" }), false);
  assert.equal(isScoreWhole({ ...empty, score: "12", reason: "why" }), false);
});
