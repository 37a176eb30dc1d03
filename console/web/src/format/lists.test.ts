import assert from "node:assert/strict";
import { listIn } from "./lists.ts";

Deno.test("values are separated by commas, each once", () => {
  assert.deepEqual(listIn(" marketing, kiosk,,marketing "), ["marketing", "kiosk"]);
  assert.deepEqual(listIn(" , "), []);
});
