import assert from "node:assert/strict";
import { read } from "../../../url/search.ts";
import { filterOf, NO_FILTER, PEOPLE_FIELDS, placeOf } from "./peopleSearch.ts";

const stateOf = (search: string) => read(PEOPLE_FIELDS, new URLSearchParams(search));

Deno.test("people are asked for by what the address says, and by nothing else", () => {
  assert.deepEqual(filterOf(stateOf("q=lee&group=Sales")), { q: "lee", group: "Sales" });
  assert.deepEqual(filterOf({ ...stateOf("q=lee"), ...NO_FILTER }), {});
});

Deno.test("a list begins at the front unless the address says where", () => {
  assert.deepEqual(placeOf(stateOf("")), {});
  assert.deepEqual(placeOf(stateOf("cursor=abc")), { cursor: "abc" });
});
