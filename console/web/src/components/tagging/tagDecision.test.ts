import assert from "node:assert/strict";
import { NO_DECISION, orderOf } from "./tagDecision.ts";

const DESKS = { id: "4", name: "Desks" };

Deno.test("a decision says only what was filled in", () => {
  assert.deepEqual(orderOf(NO_DECISION), {});
  assert.deepEqual(orderOf({ profile: DESKS, reason: " leaks " }), {
    profileId: "4",
    reason: "leaks",
  });
});
