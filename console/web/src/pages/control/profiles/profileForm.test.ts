import assert from "node:assert/strict";
import { formOf, isComplete, NEW_PROFILE, orderOf } from "./profileForm.ts";

Deno.test("a profile needs a name and a device group", () => {
  assert.equal(isComplete({ ...NEW_PROFILE, name: "Offices" }), false);
  assert.equal(isComplete({ ...NEW_PROFILE, name: " ", groups: ["4"] }), false);
  assert.equal(isComplete({ ...NEW_PROFILE, name: "Offices", groups: ["4"] }), true);
});

Deno.test("an unchanged profile stays as it is", () => {
  const profile = { id: "3", name: "Offices", mode: "exclude" as const, groups: ["4", "7"] };

  assert.deepEqual(orderOf(formOf(profile)), {
    name: "Offices",
    mode: "exclude",
    groups: ["4", "7"],
  });
});
