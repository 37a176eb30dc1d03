import assert from "node:assert/strict";
import { appPath } from "./appPath.ts";

Deno.test("the page of an app shows its use as it was shown before", () => {
  assert.equal(
    appPath("box", { report: "a&b", range: { days: 7 } }),
    "/catalog/apps/box?report=a%26b&days=7",
  );
  assert.equal(appPath("a/b"), "/catalog/apps/a%2Fb");
});

Deno.test("the page of an app, which knows no dates, shows the last days instead", () => {
  const dates = { from: "2026-11-02", to: "2026-11-08" };

  assert.equal(appPath("box", { report: "all", range: dates }), "/catalog/apps/box?report=all");
});
