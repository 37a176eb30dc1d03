import assert from "node:assert/strict";
import { appExportUrl, isOfTotals } from "./reports.ts";

Deno.test("a file has all that the list is filtered by, in its order", () => {
  assert.equal(
    appExportUrl("custom/1", { days: 7, q: "a&b", riskLevel: ["high", "low"] }, "users"),
    "/api/v1/reports/custom%2F1/apps?format=csv&days=7&q=a%26b&riskLevel=high&riskLevel=low" +
      "&sort=users",
  );
});

Deno.test("what is drawn of a report follows its totals", () => {
  const follows = (...key: unknown[]) => isOfTotals("all", key);

  assert(follows("reports", "all", "shares", 30, "category"));
  assert(follows("reports", "all", "series", { days: 30 }));
  assert(follows("reports", "all", "new-apps", "2026-03-01"));
  assert(!follows("reports"));
  assert(!follows("reports", "other", "shares", 30, "category"));
  assert(!follows("reports", "all", "totals", 30));
  assert(!follows("reports", "all", "apps", {}));
  assert(!follows("alerts"));
});

Deno.test("what grew until yesterday follows only what is known of apps", () => {
  const follows = (what: string, before: string, now: string) =>
    isOfTotals("all", ["reports", "all", what, {}], {
      before: { appsRevision: before },
      now: { appsRevision: now },
    });

  assert(!follows("movers", "7-a", "7-a"));
  assert(follows("movers", "7-a", "8-b"));
  assert(follows("shares", "7-a", "7-a"));
  assert(isOfTotals("all", ["reports", "all", "movers", {}]), "it follows some change");
});
