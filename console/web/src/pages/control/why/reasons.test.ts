import assert from "node:assert/strict";
import { because, named } from "./reasons.ts";

const INDICATORS = [{ id: "17", value: "dropbox.com" }, { id: "4", value: "www.dropbox.com" }];

Deno.test("indicators are named by their values", () => {
  assert.equal(
    named("Warned by indicator 4 (Look): it comes before indicator 17.", INDICATORS),
    "Warned by indicator www.dropbox.com (Look): it comes before indicator dropbox.com.",
  );
  assert.equal(
    named("gives way to 4: its domain is longer", INDICATORS),
    "gives way to www.dropbox.com: its domain is longer",
  );
});

Deno.test("other numbers and unknown indicators stay as they are", () => {
  assert.equal(named("indicator 99 of 17 domains", INDICATORS), "indicator 99 of 17 domains");
});

Deno.test("what decides says why", () => {
  assert.equal(because("decides: it is the host", INDICATORS), "it is the host");
});
