import assert from "node:assert/strict";
import { notices, packageFolder } from "./licences.ts";

Deno.test("a module is of the innermost package that holds it", () => {
  assert.equal(
    packageFolder("/w/node_modules/.deno/a@1/node_modules/@x/a/dist/index.js?v=1"),
    "/w/node_modules/.deno/a@1/node_modules/@x/a",
  );
  assert.equal(packageFolder("\0/w/node_modules/react/index.js"), "/w/node_modules/react");
  assert.equal(packageFolder("/w/src/main.tsx"), undefined);
});

Deno.test("each part is named with its version and licence", () => {
  const text = notices([
    { name: "b", version: "2", license: "ISC", text: "B's terms\n" },
    { name: "a", version: "1", license: "MIT", text: "A's terms" },
  ]);

  assert.equal(text, "a 1 (MIT)\n\nA's terms\n\n--------\n\nb 2 (ISC)\n\nB's terms\n");
});
