import assert from "node:assert/strict";
import { changesOf } from "./auditChanges.ts";

Deno.test("fields that are the same are not shown", () => {
  assert.deepEqual(changesOf({ name: "Labs", rank: 3, tags: ["a"] }, { name: "Labs", rank: 4 }), [
    { field: "rank", before: "3", after: "4" },
    { field: "tags", before: '["a"]', after: undefined },
  ]);
});

Deno.test("what came or went has all its fields", () => {
  assert.deepEqual(changesOf(undefined, { tag: "sanctioned" }), [
    { field: "tag", before: undefined, after: "sanctioned" },
  ]);
  assert.deepEqual(changesOf(undefined, undefined), []);
});

Deno.test("a value without fields is shown as it is", () => {
  assert.deepEqual(changesOf("false", true), [{ field: "", before: "false", after: "true" }]);
});
