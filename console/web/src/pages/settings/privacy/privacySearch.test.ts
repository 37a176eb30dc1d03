import assert from "node:assert/strict";
import { read } from "../../../url/search.ts";
import { PRIVACY_FIELDS, viewsOf } from "./privacySearch.ts";

Deno.test("pseudonyms are offered to those who may turn them back", () => {
  assert.deepEqual(viewsOf(true), ["exclusions", "person", "pseudonyms"]);
  assert.deepEqual(viewsOf(false), ["exclusions", "person"]);
});

Deno.test("a link leads to what may be done about a person", () => {
  assert.deepEqual(read(PRIVACY_FIELDS, new URLSearchParams("view=person&person=p1")), {
    view: "person",
    cursor: "",
    person: "p1",
  });
});
