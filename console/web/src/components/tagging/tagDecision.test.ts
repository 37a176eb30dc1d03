import assert from "node:assert/strict";
import { NO_DECISION, offeredProfiles, orderOf } from "./tagDecision.ts";

const DESKS = { id: "4", name: "Desks" };
const KIOSKS = { id: "7", name: "Kiosks" };

Deno.test("a decision says only what was filled in", () => {
  assert.deepEqual(orderOf(NO_DECISION), {});
  assert.deepEqual(orderOf({ profile: DESKS, reason: " leaks " }), {
    profileId: "4",
    reason: "leaks",
  });
});

Deno.test("the profiles there are can be chosen", () => {
  assert.deepEqual(offeredProfiles([DESKS, KIOSKS], undefined), [DESKS, KIOSKS]);
  assert.deepEqual(offeredProfiles([DESKS, KIOSKS], KIOSKS), [DESKS, KIOSKS]);
});

Deno.test("a chosen profile that is not among them stays to be seen", () => {
  assert.deepEqual(offeredProfiles([DESKS], KIOSKS), [KIOSKS, DESKS]);
  assert.deepEqual(offeredProfiles([], KIOSKS), [KIOSKS]);
});
