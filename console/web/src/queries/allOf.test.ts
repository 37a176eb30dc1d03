import assert from "node:assert/strict";
import { ProblemError } from "../api/problem.ts";
import { allOf } from "./allOf.ts";

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
  await assert.rejects(
    allOf(listOf(Infinity)),
    (error) => error instanceof ProblemError && error.title === "There are more than 200",
  );
});
