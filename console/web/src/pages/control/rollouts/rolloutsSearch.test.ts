import assert from "node:assert/strict";
import { revisionOf } from "./rolloutsSearch.ts";

Deno.test("only a number is a revision", () => {
  assert.equal(revisionOf({ cursor: "", revision: "17" }), 17);
  assert.equal(revisionOf({ cursor: "", revision: "" }), undefined);
  assert.equal(revisionOf({ cursor: "", revision: "-1" }), undefined);
  assert.equal(revisionOf({ cursor: "", revision: "latest" }), undefined);
});
