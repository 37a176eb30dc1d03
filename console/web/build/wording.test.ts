import assert from "node:assert/strict";
import { filesOf } from "./stamp.ts";
import { wordsIn } from "./wording.ts";

Deno.test("what people read stands in the catalogue of texts", async () => {
  const pages = (await filesOf("src")).filter((file) => file.endsWith(".tsx"));
  const found: string[] = [];
  for (const file of pages) {
    wordsIn(file, await Deno.readTextFile(file)).forEach((text) => found.push(`${file}: ${text}`));
  }

  assert.deepEqual(found, []);
});

Deno.test("words are found between tags, in attributes, and where one of two is shown", () => {
  const source = `
    const page = (
      <section className="one two" data-kind="list" aria-label="Open alerts">
        fine <b>{texts.alerts.title}</b>
        {state === "New" ? "new" : texts.nothing}
        {items.length > 0 && "some"}
        <Label color={isNew ? "blue" : "grey"} title={isNew ? "Nobody looked" : undefined} />
      </section>
    );`;

  assert.deepEqual(wordsIn("page.tsx", source), [
    "Open alerts",
    "fine",
    "new",
    "some",
    "Nobody looked",
  ]);
});
