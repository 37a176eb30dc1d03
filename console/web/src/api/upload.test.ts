import assert from "node:assert/strict";
import { uploadUrl } from "./upload.ts";

Deno.test("an upload is called as its file", () => {
  assert.equal(uploadUrl("a&b.log"), "/api/v1/reports/snapshots?name=a%26b.log");
});

Deno.test("a name that the services would refuse is made one that they take", () => {
  assert.equal(uploadUrl("a\u0007b"), "/api/v1/reports/snapshots?name=a+b");
  assert.equal(uploadUrl("  "), "/api/v1/reports/snapshots");
  assert.equal(uploadUrl("x".repeat(300)).length, "/api/v1/reports/snapshots?name=".length + 200);
});
