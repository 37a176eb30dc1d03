import "./testing/withoutStyles.ts";
import assert from "node:assert/strict";
import { renderToStaticMarkup } from "react-dom/server";
import { filesOf } from "../../build/stamp.ts";
import { texts } from "../texts/texts.ts";
import { HelpMark } from "./HelpMark.tsx";
import { ListTable } from "./list/ListTable.tsx";

const HELP = "Domains that a person decides about.";

/** A head takes no focus. */
const ONLY_BY_MOUSE = /<(Th|th)\b[^>]*\btitle=\{[^}]*(Help|notApplicable)\}/;

Deno.test("an explanation is a button that shows it and is described by it", () => {
  const html = renderToStaticMarkup(<HelpMark text={HELP} />);

  const [, target] = /<button [^>]*popoverTarget="([^"]+)"/i.exec(html) ?? [];
  assert.ok(target);
  assert.ok(html.includes(`aria-label="${texts.common.help}" title="${HELP}"`));
  assert.ok(html.includes(`<span id="${target}" popover="auto"`));
  assert.ok(html.includes(`>${HELP}</span>`));
});

Deno.test("the head of a column has its explanation, one that orders the list as well", () => {
  const columns = [
    { label: "To review", help: HELP },
    { label: "Coverage", sort: "coverage", help: HELP },
    { label: "App" },
  ];

  const html = renderToStaticMarkup(
    <ListTable label={texts.measures.app} columns={columns} isStale={false} onSort={() => {}}>
      <tbody />
    </ListTable>,
  );

  const heads = html.split("<th ").slice(1).map((head) => head.includes("gnomon-help"));
  assert.deepEqual(heads, [true, true, false]);
});

Deno.test("no head is explained to a mouse alone", async () => {
  const files = (await filesOf("src")).filter((file) => file.endsWith(".tsx"));
  const sources = await Promise.all(
    files.map(async (file) => [file, await Deno.readTextFile(file)] as const),
  );

  assert.deepEqual(
    sources.filter(([, source]) => ONLY_BY_MOUSE.test(source)).map(([file]) => file),
    [],
  );
});
