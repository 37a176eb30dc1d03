import assert from "node:assert/strict";
import { basename } from "node:path";
import { filesOf } from "./stamp.ts";

const DRAWS = /<(FormDialog|DeletionDialog|DetailDrawer)\b/;

/** What others are made of. */
const FORMS = "src/components/form/";

const TESTS = "../../deploy/e2e/src/test/java/io/gnomon/e2e/browser/";
const OPENINGS = ["ConsoleDialogs", "ConsoleAddresses"];
const NAME = /\bentry\(\s*"(\w+)/g;

Deno.test("what draws a dialog or a drawer is opened in the tests with a browser", async () => {
  const opened = new Set<string>();
  for (const file of OPENINGS) {
    const source = await Deno.readTextFile(`${TESTS}${file}.java`);
    [...source.matchAll(NAME)].forEach(([, name]) => opened.add(name ?? ""));
  }
  const drawing: string[] = [];
  for (const file of await filesOf("src")) {
    if (!file.startsWith(FORMS) && DRAWS.test(await Deno.readTextFile(file))) {
      drawing.push(basename(file, ".tsx"));
    }
  }

  assert(drawing.length > 0);
  assert.deepEqual(drawing.filter((name) => !opened.has(name)), []);
});
