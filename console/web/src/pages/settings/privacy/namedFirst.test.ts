import assert from "node:assert/strict";
import { namedFirst } from "./namedFirst.ts";

const LAPTOP = { id: "3", name: "LAPTOP" };
const OTHERS = [{ id: "1", name: "A-LAPTOP" }, { id: "2", name: "B-LAPTOP" }];

Deno.test("a device can be chosen by its whole name, however many others have it in theirs", () => {
  assert.deepEqual(namedFirst([LAPTOP], OTHERS), [LAPTOP, ...OTHERS]);
});

Deno.test("a device is offered once, and without one of that name the others are", () => {
  assert.deepEqual(namedFirst([LAPTOP], [...OTHERS, LAPTOP]), [LAPTOP, ...OTHERS]);
  assert.deepEqual(namedFirst([], OTHERS), OTHERS);
});
