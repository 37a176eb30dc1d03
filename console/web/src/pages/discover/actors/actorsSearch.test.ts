import assert from "node:assert/strict";
import { read } from "../../../url/search.ts";
import { ACTORS_FIELDS, queryOf } from "./actorsSearch.ts";

Deno.test("a list of people is asked for what the address says", () => {
  const search = "report=all-sources&days=90&q=+ada+&sort=name&cursor=x&open=ada";

  assert.deepEqual(queryOf(read(ACTORS_FIELDS, new URLSearchParams(search))), {
    days: 90,
    sort: "name",
    q: "ada",
    cursor: "x",
  });
});
