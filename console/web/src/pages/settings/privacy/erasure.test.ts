import assert from "node:assert/strict";
import type { Erasure } from "../../../queries/privacy.ts";
import { isConfirmed, newestFirst } from "./erasure.ts";

Deno.test("a person is erased once their name is typed, case and all, and a reason given", () => {
  assert.equal(isConfirmed("Ann Lee", { typed: " Ann Lee ", reason: "asked for it" }), true);
  assert.equal(isConfirmed("Ann Lee", { typed: "ann lee", reason: "asked for it" }), false);
  assert.equal(isConfirmed("Ann Lee", { typed: "Ann Lee", reason: " " }), false);
});

Deno.test("the erasure that was ordered last comes first", () => {
  const erasure = (id: string, requestedAt: string): Erasure => ({
    id,
    personId: `person-${id}`,
    state: "finished",
    reason: "asked for it",
    requestedBy: "ines",
    requestedAt,
    deletedRows: 3,
  });
  const before = erasure("a", "2026-11-29T08:00:00Z");
  // Seconds without a fraction would come behind those with one if texts were compared.
  const after = erasure("b", "2026-11-29T08:00:00.5Z");
  assert.deepEqual(newestFirst([before, after]).map(({ id }) => id), ["b", "a"]);
});
