import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { filesOf } from "./stamp.ts";

const LIST = /<(Report)?ListBody\b/;

/** By a route of a service, or made of its pages. */
const FILE = /\bexportUrl=|<a [^>]*\bdownload>|<ListDownload\b/;

const NEIGHBOUR = /from "(\.\/\w+\.tsx)"/g;

Deno.test("a list is offered as a file, by what draws it or a part beside it", async () => {
  const pages = (await filesOf("src/pages")).filter((file) => file.endsWith(".tsx"));
  const sources = new Map<string, string>();
  for (const file of pages) {
    sources.set(file, await Deno.readTextFile(file));
  }
  const offers = (file: string) => FILE.test(sources.get(file) ?? "");
  const lists = pages.filter((file) => LIST.test(sources.get(file) ?? ""));

  const without = lists.filter((file) => {
    const parts = [...(sources.get(file) ?? "").matchAll(NEIGHBOUR)];
    return !offers(file) && !parts.some(([, part]) => offers(join(dirname(file), part ?? "")));
  });

  assert(lists.length > 0);
  assert.deepEqual(without, []);
});
