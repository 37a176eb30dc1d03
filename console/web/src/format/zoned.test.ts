import assert from "node:assert/strict";
import { instantOf, localOf } from "./zoned.ts";

const BERLIN = "Europe/Berlin";

Deno.test("a time is that of the zone, in summer and in winter", () => {
  assert.equal(instantOf("2026-03-02T08:15", BERLIN), "2026-03-02T07:15:00.000Z");
  assert.equal(instantOf("2026-07-02T08:15", BERLIN), "2026-07-02T06:15:00.000Z");
  assert.equal(instantOf("2026-03-29T04:00", BERLIN), "2026-03-29T02:00:00.000Z");
  assert.equal(instantOf("2026-01-01T00:30", "Pacific/Auckland"), "2025-12-31T11:30:00.000Z");
});

Deno.test("what comes back is what was given", () => {
  for (const local of ["2026-03-29T01:59", "2026-10-25T03:00", "2026-12-31T23:59"]) {
    assert.equal(localOf(instantOf(local, BERLIN) ?? "", BERLIN), local);
  }
});

Deno.test("what is no time is none", () => {
  assert.equal(instantOf("", BERLIN), undefined);
  assert.equal(instantOf("tomorrow", BERLIN), undefined);
});
