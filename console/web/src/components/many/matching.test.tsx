import "../testing/withoutStyles.ts";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import assert from "node:assert/strict";
import { renderToStaticMarkup } from "react-dom/server";
import { manyTexts } from "../../texts/many.ts";
import { afterPage, NONE, type Selected } from "./selection.ts";
import { SelectionBar } from "./SelectionBar.tsx";

const BOX = { id: "box", name: "Box" };

/** What the bar shows while so many match. */
function shown(selected: Selected, total: number): string {
  const nothing = () => {};
  const page = { isAll: false, isSome: false, onToggle: nothing };
  return renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <SelectionBar
        selection={{
          ...selected,
          has: () => true,
          toggle: nothing,
          add: nothing,
          remove: nothing,
          clear: nothing,
          ofPage: () => page,
        }}
        matching={{ total, read: () => Promise.resolve([BOX]) }}
        action={manyTexts.tag}
        onAction={nothing}
      />
    </QueryClientProvider>,
  );
}

Deno.test("a page that is selected offers all that match, or says that they are too many", () => {
  const page = afterPage(NONE, [BOX]);

  assert.ok(shown(page, 860).includes("Select all 860 that match"));
  assert.ok(shown(page, 12_000).includes("12,000 match: set conditions"));
  assert.ok(!shown({ ...page, isPage: false }, 860).includes("that match"));
  assert.ok(!shown(NONE, 860).includes("match"));
});

Deno.test("more than can be changed at once are refused, however they were selected", () => {
  const selected = (size: number) => ({
    ...NONE,
    choices: Array.from({ length: size }, (_, i) => ({ id: `app-${i}`, name: "Box" })),
  });
  const refused = /<button[^>]*aria-disabled="true"[^>]*>.*?Tag selected…/;

  const tooMany = shown(selected(1_001), 12_000);

  assert.ok(tooMany.includes(manyTexts.chosenTooMany("1,001", "1,000")));
  assert.match(tooMany, refused);
  assert.doesNotMatch(shown(selected(1_000), 12_000), refused);
});

Deno.test("only how many are selected is read out, not how many match by now", () => {
  const bar = shown(afterPage(NONE, [BOX]), 860);
  const said = /<span role="status">(.*?)<\/span>/.exec(bar);

  assert.equal(said?.[1], "Selected: 1");
  assert.ok(shown(NONE, 860).includes('<span role="status"></span>'));
});
