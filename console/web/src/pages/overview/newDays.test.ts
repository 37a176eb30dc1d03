import assert from "node:assert/strict";
import { newDays } from "./newDays.ts";

const TODAY = "2026-03-09";
const REPORT = { kind: "continuous", from: "2026-03-01" } as const;

Deno.test("on days that are over, apps are new that were used until the last of them", () => {
  assert.deepEqual(newDays(REPORT, { from: "2026-03-02", to: "2026-03-04" }, TODAY), {
    since: "2026-03-02",
    until: { from: REPORT.from, to: "2026-03-04" },
  });
  assert.deepEqual(newDays(REPORT, { days: 7 }, TODAY), { since: "2026-03-03" });
  assert.deepEqual(newDays(REPORT, { from: "2026-03-02", to: TODAY }, TODAY), {
    since: "2026-03-02",
  });
  assert.equal(newDays(REPORT, { days: 30 }, TODAY), undefined);
});
