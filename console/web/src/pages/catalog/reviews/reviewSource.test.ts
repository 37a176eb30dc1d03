import assert from "node:assert/strict";
import { sourceOf } from "./reviewSource.ts";

Deno.test("a domain comes from feeds by their titles, or from what ships", () => {
  const known = [{ id: "own", title: "Your list" }];

  assert.equal(sourceOf({ feeds: ["feed:own", "feed:other"] }, known), "Your list, other");
  assert.equal(sourceOf({ feeds: [] }, known), "Gnomon's catalog");
});
