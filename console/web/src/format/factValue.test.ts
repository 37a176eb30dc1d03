import assert from "node:assert/strict";
import { factValue, pageIn } from "./factValue.ts";

Deno.test("facts are shown in words", () => {
  assert.equal(factValue(true, "boolean"), "Yes");
  assert.equal(factValue("notFound", "boolean"), "Looked for and not found");
  assert.equal(factValue(["US", "DE"], "countries"), "United States, Germany");
  assert.equal(factValue("tls1_3", "enum"), "TLS 1.3");
  assert.equal(factValue("2022-10-14", "date"), "14 Oct 2022");
  assert.equal(factValue(2007, "year"), "2007");
  assert.equal(factValue(undefined, "boolean"), "–");
});

Deno.test("a text is shown as it is", () => {
  assert.equal(factValue("internal", "text"), "internal");
  assert.equal(factValue("something-new", "enum"), "something-new");
});

Deno.test("only addresses of pages lead anywhere", () => {
  assert.equal(pageIn("https://example.com/terms"), "https://example.com/terms");
  assert.equal(pageIn("javascript:alert(1)"), undefined);
  assert.equal(pageIn("a note on https://example.com"), undefined);
});
