import assert from "node:assert/strict";
import type { AppTagFilter } from "../../../queries/reports.ts";
import { tagOptions } from "./tagOptions.ts";

Deno.test("a tag says how many apps have it, once that is known", () => {
  const labels = (apps?: ReadonlyMap<AppTagFilter, number | undefined>) =>
    tagOptions(apps).map(({ label }) => label);

  assert.deepEqual(labels(), ["Sanctioned", "Monitored", "Unsanctioned", "Untagged"]);
  assert.deepEqual(
    labels(new Map([["sanctioned", 0], ["unsanctioned", 1234], ["none", undefined]])),
    ["Sanctioned (0)", "Monitored", "Unsanctioned (1,234)", "Untagged"],
  );
});
