import assert from "node:assert/strict";
import { scoreIn } from "./score.ts";

Deno.test("a score has one decimal at most and ends at 10", () => {
  assert.deepEqual(["0", " 7,5 ", "10", "10.0"].map(scoreIn), [0, 7.5, 10, 10]);
  assert.deepEqual(["", "-1", "10.1", "7.55", "high"].map(scoreIn), Array(5).fill(undefined));
});
