import assert from "node:assert/strict";
import { read } from "../../../url/search.ts";
import { filterOf, INDICATORS_FIELDS } from "./indicatorsSearch.ts";

Deno.test("without conditions all indicators are asked for", () => {
  assert.deepEqual(filterOf(read(INDICATORS_FIELDS, new URLSearchParams("type=FileSha1"))), {});
});

Deno.test("each condition of the address is asked for, and nothing else", () => {
  const search = "q=+box&type=Url&action=Block&severity=High&origin=manual&app=box&indicator=7";

  assert.deepEqual(filterOf(read(INDICATORS_FIELDS, new URLSearchParams(search))), {
    q: "box",
    type: "Url",
    action: "Block",
    severity: "High",
    origin: "manual",
    app: "box",
  });
});
