import assert from "node:assert/strict";
import { auditTexts } from "../../../texts/audit.ts";
import { read } from "../../../url/search.ts";
import { AUDIT_FIELDS, filterOf, THINGS } from "./auditSearch.ts";

const filterIn = (search: string) =>
  filterOf(read(AUDIT_FIELDS, new URLSearchParams(search)), "Europe/Berlin");

Deno.test("days are those of the organisation, the last one included", () => {
  assert.deepEqual(filterIn("who=ines&thing=setting&subject=x&from=2026-11-28&to=2026-11-29"), {
    who: "ines",
    action: "setting",
    subject: "x",
    since: "2026-11-27T23:00:00.000Z",
    until: "2026-11-29T23:00:00.000Z",
  });
});

Deno.test("what makes no sense sets no condition", () => {
  assert.deepEqual(filterIn("audit=catalog&thing=setting&from=yesterday&to=2026-13-01"), {});
});

Deno.test("each thing of an audit has a word", () => {
  for (const thing of Object.values(THINGS).flat()) {
    assert.ok(auditTexts.things[thing], thing);
  }
});
