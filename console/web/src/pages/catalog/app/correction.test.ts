import assert from "node:assert/strict";
import { formOf, isAnything, orderOf } from "./correction.ts";

Deno.test("a correction is sent as a whole", () => {
  const form = formOf({
    appId: "box",
    vendor: "Box, Inc.",
    addedDomains: ["box.test"],
    removedDomains: [],
    ipRanges: [],
  });

  assert.deepEqual(orderOf({ ...form, added: " box.test \n\nnew.test", reason: " seen " }), {
    vendor: "Box, Inc.",
    addedDomains: ["box.test", "new.test"],
    removedDomains: [],
    ipRanges: [],
    reason: "seen",
  });
});

Deno.test("an empty form corrects nothing", () => {
  assert.equal(isAnything({ ...formOf(undefined), reason: "why", added: "\n" }), false);
  assert.equal(isAnything({ ...formOf(undefined), removed: "box.test" }), true);
});
