import assert from "node:assert/strict";
import { ProblemError } from "../../api/problem.ts";
import {
  afterAll,
  afterPage,
  inOtherList,
  NONE,
  offerOf,
  requireFew,
  toggled,
  toggledAll,
  withAll,
} from "./selection.ts";

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

Deno.test("after a page, all that match are offered once they are known and more than that", () => {
  const page = afterPage(NONE, [BOX, DROPBOX]);

  assert.deepEqual(page, { choices: [BOX, DROPBOX], isPage: true });
  assert.equal(offerOf(page, 3), "all");
  assert.equal(offerOf(page, 1_000), "all");
  assert.equal(offerOf(page, 1_001), "tooMany");
  assert.equal(offerOf(page, 2), undefined);
  assert.equal(offerOf(page, undefined), undefined);
});

Deno.test("who selects one by one, or takes a page away, is offered nothing", () => {
  assert.equal(offerOf({ choices: [BOX], isPage: false }, 3), undefined);
  assert.deepEqual(afterPage({ choices: [BOX, MEGA], isPage: true }, [BOX]), {
    choices: [MEGA],
    isPage: false,
  });
});

Deno.test("all that match are added once each to what is selected", () => {
  assert.deepEqual(withAll([MEGA, BOX], [BOX, DROPBOX, BOX]), [MEGA, BOX, DROPBOX]);
});

Deno.test("all that match are not added to what is another selection by now", () => {
  const page = afterPage(NONE, [BOX]);
  const fewer = { choices: toggled(page.choices, BOX), isPage: false };

  assert.deepEqual(afterAll(page, page, [BOX, MEGA]), { choices: [BOX, MEGA], isPage: false });
  assert.equal(afterAll(NONE, page, [BOX, MEGA]), NONE);
  assert.equal(afterAll(fewer, page, [BOX, MEGA]), fewer);
});

Deno.test("a page of a list is no page of the next one", () => {
  const page = afterPage(NONE, [BOX, DROPBOX]);
  const next = inOtherList(page);

  assert.deepEqual(next.choices, page.choices);
  assert.equal(offerOf(next, 30), undefined);
  assert.equal(afterAll(next, page, [MEGA]), next);
});

Deno.test("what has become too many meanwhile is refused", () => {
  const thousand = Array.from({ length: 1_000 }, (_, i) => ({ id: `alert-${i}`, name: "Box" }));

  assert.equal(requireFew(thousand), thousand);
  assert.throws(
    () => requireFew([...thousand, BOX]),
    (error) => error instanceof ProblemError && error.title === "There are more than 1,000",
  );
});
