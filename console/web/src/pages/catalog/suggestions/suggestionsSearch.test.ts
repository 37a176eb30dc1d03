import assert from "node:assert/strict";
import { read } from "../../../url/search.ts";
import { filterOf, SUGGESTIONS_FIELDS } from "./suggestionsSearch.ts";

Deno.test("what is open is listed unless something else is asked for", () => {
  const of = (search: string) => filterOf(read(SUGGESTIONS_FIELDS, new URLSearchParams(search)));

  assert.deepEqual(of("state=odd"), { state: "open" });
  assert.deepEqual(of("state=declined"), { state: "declined" });
  assert.deepEqual(of("state=any"), {});
});
