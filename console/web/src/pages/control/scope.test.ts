import assert from "node:assert/strict";
import { groupOptions, profileText, scopeText } from "./scope.ts";

const GROUPS = [{ id: "4", name: "Marketing" }, { id: "7", name: "Kiosks" }];

Deno.test("a scope names groups as people do", () => {
  assert.equal(scopeText({ kind: "everyone" }, GROUPS), "All devices");
  assert.equal(scopeText({ kind: "only", groups: ["4", "7"] }, GROUPS), "Only Marketing, Kiosks");
  assert.equal(
    scopeText({ kind: "everyoneExcept", groups: ["7"], users: ["ada"] }, GROUPS),
    "All but Kiosks, users ada",
  );
  assert.equal(scopeText({ kind: "only", groups: ["9"] }, GROUPS), "Only a group that is gone");
});

Deno.test("a group is not said to be gone before the groups are known", () => {
  assert.equal(scopeText({ kind: "only", groups: ["4"] }, undefined), "Only group 4");
});

Deno.test("a profile without groups is for nobody, or for everybody", () => {
  assert.equal(profileText({ mode: "include", groups: [] }, GROUPS), "Only nobody");
  assert.equal(profileText({ mode: "exclude", groups: ["4"] }, GROUPS), "All but Marketing");
});

Deno.test("a chosen group that is gone can be seen, and taken away", () => {
  assert.deepEqual(groupOptions(GROUPS, ["7"]), GROUPS);
  assert.deepEqual(groupOptions(GROUPS, ["7", "9"]), [
    { id: "9", name: "A group that is gone: 9" },
    ...GROUPS,
  ]);
});

Deno.test("no group is said to be gone before the groups are known", () => {
  assert.deepEqual(groupOptions(undefined, ["7"]), []);
});
