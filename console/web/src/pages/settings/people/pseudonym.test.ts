import assert from "node:assert/strict";
import { isPseudonym } from "./pseudonym.ts";

Deno.test("a pseudonym is distinguished from a user with a similar name", () => {
  assert.equal(isPseudonym(`user_${"a7".repeat(26)}`), true);
  assert.equal(isPseudonym("user_ann"), false);
  assert.equal(isPseudonym("ann.lee"), false);
});
