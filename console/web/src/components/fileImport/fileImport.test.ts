import assert from "node:assert/strict";
import { hasNews } from "./fileImport.ts";

const NOTHING = {
  dryRun: true,
  lines: 3,
  created: 0,
  changed: 0,
  unchanged: 2,
  rejected: 1,
  problems: [{ line: 4, reason: "It has no alias." }],
};

Deno.test("a file is brought in where somebody is new in it, or changes", () => {
  assert.equal(hasNews(undefined), false);
  assert.equal(hasNews(NOTHING), false);
  assert.equal(hasNews({ ...NOTHING, created: 1 }), true);
  assert.equal(hasNews({ ...NOTHING, changed: 1 }), true);
});
