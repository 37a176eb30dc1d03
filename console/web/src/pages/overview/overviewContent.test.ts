import assert from "node:assert/strict";
import { contentOf } from "./overviewContent.ts";

const EMPTY = { transactions: 0 };
const REPORTS = [{ id: "all", from: "2026-03-01" }, { id: "new" }];

Deno.test("empty totals say nothing until the list of reports is there", () => {
  assert.equal(contentOf(EMPTY, undefined, "all"), "loading");
  assert.equal(contentOf(EMPTY, REPORTS, "all"), "emptyDays");
  assert.equal(contentOf(EMPTY, REPORTS, "new"), "nothingYet");
});

Deno.test("what is used is shown without the list of reports", () => {
  assert.equal(contentOf({ transactions: 3 }, undefined, "all"), "cards");
  assert.equal(contentOf(undefined, REPORTS, "all"), "loading");
});

Deno.test("without reports there is nothing yet", () => {
  assert.equal(contentOf(undefined, [], undefined), "nothingYet");
});
