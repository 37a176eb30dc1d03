import assert from "node:assert/strict";
import { measure, overBudget } from "./budget.ts";

const CHUNKS = {
  "src/main.tsx": {
    file: "main.js",
    isEntry: true,
    imports: ["shared"],
    dynamicImports: ["small", "large"],
  },
  shared: { file: "shared.js" },
  table: { file: "table.js" },
  small: { file: "small.js" },
  large: { file: "large.js", imports: ["shared", "table"], dynamicImports: ["drawer"] },
  drawer: { file: "drawer.js", imports: ["shared"], dynamicImports: ["dialog"] },
  dialog: { file: "dialog.js", imports: ["table"] },
};
const SIZES = new Map([
  ["index.html", 1],
  ["main.js", 10],
  ["style.css", 3000],
  ["shared.js", 20],
  ["small.js", 5],
  ["large.js", 200],
  ["table.js", 100],
  ["drawer.js", 400],
  ["dialog.js", 50],
  ["assets/RedHatTextVF-x.woff2", 10_000],
  ["assets/RedHatTextVF-Italic-x.woff2", 70_000],
]);

Deno.test("the first page is the entry with the heaviest page, what opens on it, style and fonts", () => {
  assert.deepEqual(measure(CHUNKS, SIZES), { script: 780, firstPage: 13_781 });
});

Deno.test("over budget the build says by how much", () => {
  assert.equal(overBudget({ script: 250_000, firstPage: 480_000 }), undefined);
  assert.match(overBudget({ script: 250_001, firstPage: 0 }) ?? "", /250001 bytes/);
  assert.match(overBudget({ script: 0, firstPage: 480_001 }) ?? "", /480001 bytes/);
});
