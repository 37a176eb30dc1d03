import assert from "node:assert/strict";
import { read } from "../../../url/search.ts";
import { filterOf, TAGS_FIELDS } from "./tagsSearch.ts";

Deno.test("without conditions all tagged apps are asked for", () => {
  assert.deepEqual(filterOf(read(TAGS_FIELDS, new URLSearchParams("tag=loved&q=+"))), {});
});

Deno.test("each condition of the address is asked for, and nothing else", () => {
  const search = "q=box&tag=unsanctioned&risk=high&app=box&cursor=x";

  assert.deepEqual(filterOf(read(TAGS_FIELDS, new URLSearchParams(search))), {
    q: "box",
    tag: ["unsanctioned"],
    riskLevel: ["high"],
  });
});
