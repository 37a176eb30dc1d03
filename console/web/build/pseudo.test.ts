import assert from "node:assert/strict";
import { marked } from "./pseudo.ts";

Deno.test("each text is marked, with what is put into it", () => {
  const source = [
    'import { other } from "./other.ts";',
    "export const texts = {",
    '  locale: "en-GB",',
    '  "quoted-name": "Save",',
    "  many: (n: string) => `${n} apps`,",
    '  one: (is: string) => is === "1" ? "One" : `${is || "no"} more`,',
    '  all: (each: string[]) => each.join(", "),',
    "} as const;",
  ].join("\n");

  assert.equal(
    marked(source),
    source
      .replace('"Save"', '"⟦Save⟧"')
      .replace("`${n} apps`", "`⟦${n} apps⟧`")
      .replace('"One"', '"⟦One⟧"')
      .replace('`${is || "no"} more`', '`⟦${is || "no"} more⟧`'),
  );
});
