import assert from "node:assert/strict";
import { toggled, toggledAll } from "./selection.ts";

const BOX = { id: "box", name: "Box" };
const DROPBOX = { id: "dropbox", name: "Dropbox" };
const MEGA = { id: "mega", name: "MEGA" };

Deno.test("what is selected again is selected no more", () => {
  const once = toggled([], BOX);

  assert.deepEqual(once, [BOX]);
  assert.deepEqual(toggled(once, { ...BOX, name: "Box, renamed" }), []);
});

Deno.test("all of a page are added to those of other pages", () => {
  assert.deepEqual(toggledAll([MEGA, BOX], [BOX, DROPBOX]), [MEGA, BOX, DROPBOX]);
});

Deno.test("a page that is all selected is cleared, and no other page", () => {
  assert.deepEqual(toggledAll([MEGA, BOX, DROPBOX], [BOX, DROPBOX]), [MEGA]);
});
