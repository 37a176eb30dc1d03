import assert from "node:assert/strict";
import { read } from "../../../url/search.ts";
import { filterOf, mayDecideAll, REVIEWS_FIELDS } from "./reviewsSearch.ts";

const of = (search: string) => read(REVIEWS_FIELDS, new URLSearchParams(search));

Deno.test("what waits is listed unless something else is asked for", () => {
  assert.deepEqual(filterOf(of("")), { state: "pending" });
  assert.deepEqual(filterOf(of("state=refused&why=taken&feed=own&layer=odd&cursor=x")), {
    state: "refused",
    why: "taken",
    feed: "own",
  });
});

Deno.test("all at once are decided on only under a condition, and only once", () => {
  assert.equal(mayDecideAll(of("")), false);
  assert.equal(mayDecideAll(of("app=box")), true);
  assert.equal(mayDecideAll(of("app=box&state=accepted")), false);
});
