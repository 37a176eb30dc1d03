import assert from "node:assert/strict";
import { filesOf } from "./stamp.ts";

/** Past it a file is no longer one thing; the catalogue of texts and that of pages are lists. */
const MAX_LINES = 200;
const LISTS = ["src/texts/texts.ts", "src/shell/pages.tsx", "src/main.css"];

Deno.test("a file is one thing", async () => {
  const sources = [...await filesOf("src"), ...await filesOf("build")]
    .filter((file) => !file.startsWith("src/api/generated/") && !LISTS.includes(file));
  const lengths = await Promise.all(
    sources.map(async (file) =>
      [file, (await Deno.readTextFile(file)).split("\n").length] as const
    ),
  );

  assert.deepEqual(lengths.filter(([, lines]) => lines > MAX_LINES), []);
});
