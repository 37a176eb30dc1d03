import assert from "node:assert/strict";
import { isReason, orderOf } from "./exclusionForm.ts";

Deno.test("an exclusion needs a subject and a reason", () => {
  assert.equal(orderOf({ kind: "user", value: " ", reason: "works council" }), undefined);
  assert.equal(orderOf({ kind: "user", value: "ann", reason: "  " }), undefined);
  assert.deepEqual(orderOf({ kind: "ipRange", value: " 192.0.2.0/24 ", reason: " guests " }), {
    kind: "ipRange",
    value: "192.0.2.0/24",
    reason: "guests",
  });
});

Deno.test("a reason has at most 500 characters", () => {
  assert.equal(isReason("x".repeat(500)), true);
  assert.equal(isReason("x".repeat(501)), false);
});
