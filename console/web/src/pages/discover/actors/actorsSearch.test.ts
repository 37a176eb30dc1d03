import assert from "node:assert/strict";
import { read } from "../../../url/search.ts";
import { ACTORS_FIELDS, isFiltered, NO_FILTER, queryOf } from "./actorsSearch.ts";

Deno.test("a list of people is asked for what the address says", () => {
  const search = "report=all-sources&days=90&q=+ada+&sort=name&cursor=x&open=ada";

  assert.deepEqual(queryOf("devices", read(ACTORS_FIELDS, new URLSearchParams(search))), {
    days: 90,
    sort: "name",
    q: "ada",
    cursor: "x",
  });
});

Deno.test("only users are filtered by user groups", () => {
  const state = read(ACTORS_FIELDS, new URLSearchParams("days=7&userGroup=a&userGroup=b"));

  assert.deepEqual(queryOf("users", state), { days: 7, userGroup: ["a", "b"], sort: "traffic" });
  assert.equal(isFiltered("users", state), true);
  assert.equal(isFiltered("users", { ...state, ...NO_FILTER }), false);
  assert.deepEqual(queryOf("devices", state), { days: 7, sort: "traffic" });
  assert.equal(isFiltered("devices", state), false);
});
