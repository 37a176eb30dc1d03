import assert from "node:assert/strict";
import { allOf } from "./allOf.ts";

Deno.test("a list is read to its end", async () => {
  const pages = new Map([
    [undefined, { items: [1, 2], nextCursor: "a" }],
    ["a", { items: [3] }],
  ]);

  assert.deepEqual(await allOf(({ cursor }) => Promise.resolve(pages.get(cursor)!)), [1, 2, 3]);
});

Deno.test("a list without an end is left after some pages", async () => {
  const items = await allOf(() => Promise.resolve({ items: [1], nextCursor: "again" }));

  assert.equal(items.length, 20);
});
