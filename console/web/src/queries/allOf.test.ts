import assert from "node:assert/strict";
import { ProblemError } from "../api/problem.ts";
import { allOf, foundIn } from "./allOf.ts";

/** A list of so many pages, each of which has its number. */
function listOf(pages: number) {
  return ({ cursor = "1" }: { cursor?: string }) => {
    const page = Number(cursor);
    return Promise.resolve({
      items: [page],
      ...(page < pages && { nextCursor: String(page + 1) }),
    });
  };
}

Deno.test("a list is read to its end", async () => {
  assert.deepEqual(await allOf(listOf(2)), [1, 2]);
  assert.equal((await allOf(listOf(200))).at(-1), 200);
});

Deno.test("a list that is too long is refused, since its beginning would be taken for all", async () => {
  for (const read of [allOf(listOf(Infinity)), foundIn(listOf(Infinity), () => false)]) {
    await assert.rejects(
      read,
      (error) => error instanceof ProblemError && error.title === "There are more than 200",
    );
  }
});

Deno.test("an item is found on whichever page it is, and no further one is read", async () => {
  assert.equal(await foundIn(listOf(Infinity), (page) => page === 1), 1);
  assert.equal(await foundIn(listOf(Infinity), (page) => page === 200), 200);
  assert.equal(await foundIn(listOf(3), (page) => page === 4), null);
});
