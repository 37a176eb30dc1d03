import assert from "node:assert/strict";
import { controlTexts } from "../texts/control.ts";
import { isolated } from "./isolated.ts";

Deno.test("a name that turns the direction does so for itself alone", () => {
  assert.equal(isolated("\u202Etxt.exe"), "\u2068\u202Etxt.exe\u2069");
  assert.equal(isolated("דרופבוקס"), "\u2068דרופבוקס\u2069");
  assert.equal(
    controlTexts.removing.title("\u202Etxt.exe"),
    "Delete \u2068\u202Etxt.exe\u2069?",
  );
});

Deno.test("a name cannot end what isolates it", () => {
  assert.equal(isolated("a\u2069\u202Eb"), "\u2068a\u202Eb\u2069");
});

Deno.test("a name that turns nothing stays as it is", () => {
  assert.equal(isolated("Müller & Söhne – 文件"), "Müller & Söhne – 文件");
});
