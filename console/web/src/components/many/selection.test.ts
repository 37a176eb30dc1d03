import assert from "node:assert/strict";
import { ProblemError } from "../../api/problem.ts";
import {
  afterAll,
  afterOne,
  afterPage,
  inOtherList,
  NONE,
  offerOf,
  requireFew,
  toggled,
  withAll,
  without,
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
  const other = { ...NONE, choices: [MEGA, BOX] };

  assert.deepEqual(afterPage(other, [BOX, DROPBOX]).choices, [MEGA, BOX, DROPBOX]);
});

Deno.test("a page that is all selected is cleared, and no other page", () => {
  const all = { ...NONE, choices: [MEGA, BOX, DROPBOX] };

  assert.deepEqual(afterPage(all, [BOX, DROPBOX]).choices, [MEGA]);
});

Deno.test("after a page, all that match are offered once they are known and more than that", () => {
  const page = afterPage(NONE, [BOX, DROPBOX]);

  assert.deepEqual(page.choices, [BOX, DROPBOX]);
  assert.equal(offerOf(page, 3), "all");
  assert.equal(offerOf(page, 1_000), "all");
  assert.equal(offerOf(page, 1_001), "tooMany");
  assert.equal(offerOf(page, 2), undefined);
  assert.equal(offerOf(page, undefined), undefined);
});

Deno.test("who selects one by one, or takes a page away, is offered nothing", () => {
  const away = afterPage(afterPage(NONE, [BOX, MEGA]), [BOX]);

  assert.equal(offerOf(afterOne(NONE, BOX), 3), undefined);
  assert.deepEqual(away.choices, [MEGA]);
  assert.equal(offerOf(away, 3), undefined);
});

Deno.test("all that match are added once each to what is selected", () => {
  assert.deepEqual(withAll([MEGA, BOX], [BOX, DROPBOX, BOX]), [MEGA, BOX, DROPBOX]);
});

Deno.test("all that match are not added to what is another selection by now", () => {
  const page = afterPage(NONE, [BOX]);
  const fewer = afterOne(page, BOX);
  const all = afterAll(page, page, [BOX, MEGA]);

  assert.deepEqual(all.choices, [BOX, MEGA]);
  assert.equal(offerOf(all, 3), undefined);
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

Deno.test("what was selected in another list counts for none of those that match", () => {
  const other = inOtherList(afterPage(NONE, [BOX, DROPBOX]));
  const page = afterPage(other, [MEGA]);

  assert.equal(page.choices.length, 3);
  assert.equal(offerOf(page, 2), "all");
  assert.equal(offerOf(page, 1), undefined);
});

Deno.test("what the page of another list had, too, counts once", () => {
  const page = afterPage(inOtherList(afterPage(NONE, [BOX])), [BOX, MEGA]);

  assert.equal(offerOf(page, 2), undefined);
  assert.equal(offerOf(page, 3), "all");
});

Deno.test("all pages of a list, selected one after another, leave nothing to offer", () => {
  const pages = afterPage(afterPage(NONE, [BOX, DROPBOX]), [MEGA]);

  assert.equal(offerOf(pages, 3), undefined);
  assert.equal(offerOf(afterPage(afterOne(pages, BOX), [BOX]), 3), undefined);
});

Deno.test("what was refused or not tried stays selected", () => {
  const rest = without(afterPage(NONE, [BOX, DROPBOX, MEGA]), [DROPBOX]);

  assert.deepEqual(rest.choices, [BOX, MEGA]);
  assert.equal(offerOf(rest, 30), undefined);
  assert.deepEqual(without(rest, [BOX, MEGA]).choices, []);
});

Deno.test("what has become too many meanwhile is refused", () => {
  const thousand = Array.from({ length: 1_000 }, (_, i) => ({ id: `alert-${i}`, name: "Box" }));

  assert.equal(requireFew(thousand), thousand);
  assert.throws(
    () => requireFew([...thousand, BOX]),
    (error) => error instanceof ProblemError && error.title === "There are more than 1,000",
  );
});
