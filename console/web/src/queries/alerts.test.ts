import assert from "node:assert/strict";
import { isTotals } from "./alerts.ts";

Deno.test("what alerts add up to follows their list and the attempts of a day", () => {
  assert(isTotals(["alerts", "totals", { status: "New" }]));
  assert(!isTotals(["alerts", { status: "New" }, { limit: 8 }]));
  assert(!isTotals(["alerts", "attempts", "2026-03-02"]));
  assert(!isTotals(["reports", "all", "totals", 30]));
});
