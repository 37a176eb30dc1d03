import assert from "node:assert/strict";
import { newSince } from "./newSince.ts";

const TODAY = "2026-03-09";
const REPORT = { kind: "continuous", from: "2026-03-01" } as const;

Deno.test("an app is new since the first day that is shown", () => {
  assert.equal(newSince(REPORT, { days: 7 }, TODAY), "2026-03-03");
  assert.equal(newSince(REPORT, { from: "2026-03-02", to: "2026-03-04" }, TODAY), "2026-03-02");
});

Deno.test("where nothing was before, nothing is new", () => {
  assert.equal(newSince(REPORT, { days: 30 }, TODAY), undefined);
  assert.equal(newSince(REPORT, { from: "2026-03-01", to: "2026-03-04" }, TODAY), undefined);
  assert.equal(newSince({ ...REPORT, kind: "snapshot" }, { days: 7 }, TODAY), undefined);
  assert.equal(newSince({ kind: "continuous" }, { days: 7 }, TODAY), undefined);
  assert.equal(newSince(undefined, { days: 7 }, TODAY), undefined);
});
