import "./testing/withoutStyles.ts";
import assert from "node:assert/strict";
import { renderToStaticMarkup } from "react-dom/server";
import { texts } from "../texts/texts.ts";
import { FacetMenu } from "./FacetMenu.tsx";
import { narrowed } from "./narrowed.ts";

const CATEGORIES = Array.from({ length: 11 }, (_, i) => ({ value: `c${i}`, label: `Kind ${i}` }));

/** What opens of a condition with some of the categories. */
function menu(options: typeof CATEGORIES, typed = ""): string {
  return renderToStaticMarkup(
    <FacetMenu
      label={texts.apps.category}
      options={options}
      selected={["c1"]}
      typed={typed}
      onType={() => {}}
    />,
  );
}

function labels(html: string): string[] {
  return [...html.matchAll(/menu__item-text">(.*?)<\/span>/g)].map(([, label]) => label ?? "");
}

Deno.test("a choice of many can be searched, one of few is seen at a glance", () => {
  assert.ok(menu(CATEGORIES).includes('aria-label="Find in Category"'));
  assert.ok(!menu(CATEGORIES.slice(1)).includes("Find in"));
  assert.equal(labels(menu(CATEGORIES)).length, 11);
});

Deno.test("what is typed leaves the values with it, and how many is read out", () => {
  const html = menu(CATEGORIES, "kind 1");

  assert.deepEqual(labels(html), ["Kind 1", "Kind 10"]);
  assert.match(html, /<div role="status"[^>]*>2 of 11<\/div>/);
  assert.match(menu(CATEGORIES), /<div role="status"[^>]*><\/div>/);
});

Deno.test("where no value has it, the menu says so and keeps the field", () => {
  const html = menu(CATEGORIES, "none of them");

  assert.deepEqual(labels(html), ["None"]);
  assert.ok(html.includes("Find in Category"));
});

Deno.test("the field is an item among those that arrow keys go to", () => {
  // PatternFly goes through the items of all lists of a menu, and opens it at the first field.
  const [first = ""] = menu(CATEGORIES).split("</li>");

  assert.match(first, /^<ul role="none"[^>]*><li role="none"[^>]*><div [^>]*>/);
  assert.match(first, /<input[^>]*aria-label="Find in Category"/);
  assert.ok(!/<(a|button)\b/.test(first));
});

Deno.test("values are found whatever the case, and in any alphabet", () => {
  const of = (typed: string) =>
    narrowed([{ label: "Cloud storage" }, { label: "ÖPNV" }], typed).map(({ label }) => label);

  assert.deepEqual(of(" STORAGE "), ["Cloud storage"]);
  assert.deepEqual(of("öpnv"), ["ÖPNV"]);
  assert.deepEqual(of(" "), ["Cloud storage", "ÖPNV"]);
});
