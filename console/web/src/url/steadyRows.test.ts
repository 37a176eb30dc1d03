import assert from "node:assert/strict";
import { steady } from "./steadyRows.ts";

interface Row {
  id: string;
  users: number;
}

const A = { id: "a", users: 2 };
const B = { id: "b", users: 9 };
const NEW = { id: "new", users: 1 };
const idOf = (row: Row) => row.id;

Deno.test("rows keep their places and show what is known now", () => {
  assert.deepEqual(steady(["a", "b"], [B, A], idOf, "append"), {
    rows: [A, B],
    waiting: 0,
    isReordered: true,
  });
});

Deno.test("what is new comes behind what is read, or waits", () => {
  assert.deepEqual(steady(["a", "b"], [NEW, A, B], idOf, "append").rows, [A, B, NEW]);
  assert.deepEqual(steady(["a", "b"], [NEW, A, B], idOf, "wait"), {
    rows: [A, B],
    waiting: 1,
    isReordered: false,
  });
});

Deno.test("what is gone leaves", () => {
  assert.deepEqual(steady(["a", "b"], [B], idOf, "wait"), {
    rows: [B],
    waiting: 0,
    isReordered: false,
  });
});
