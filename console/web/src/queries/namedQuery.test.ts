import assert from "node:assert/strict";
import { changedQuery } from "./namedQuery.ts";

const query = { id: "17", name: "Hardly used", suggested: false, parameters: {} };

Deno.test("a query is read anew only to be changed", () => {
  assert.equal(changedQuery({ what: "change", query }), "17");
  assert.equal(changedQuery({ what: "delete", query }), undefined);
  assert.equal(changedQuery("save"), undefined);
});
