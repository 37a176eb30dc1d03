import assert from "node:assert/strict";
import { comparedDays, isDrawn } from "./comparedDays.ts";

const TODAY = "2026-03-09";
const since = (from: string) => ({ kind: "continuous", from }) as const;
const dates = (from: string, to: string) => ({ from, to });

Deno.test("days are compared that are over", () => {
  const report = since("2026-01-01");

  assert.deepEqual(comparedDays(report, { days: 7 }, TODAY), dates("2026-03-03", "2026-03-08"));
  for (const to of [TODAY, "2026-03-20"]) {
    assert.deepEqual(
      comparedDays(report, dates("2026-03-01", to), TODAY),
      dates("2026-03-01", "2026-03-08"),
    );
  }
  const past = dates("2026-03-01", "2026-03-04");
  assert.deepEqual(comparedDays(report, past, TODAY), past);
});

Deno.test("today alone is compared with nothing", () => {
  assert.equal(comparedDays(since("2026-01-01"), dates(TODAY, TODAY), TODAY), undefined);
});

Deno.test("days are compared with as many that the report has, or not at all", () => {
  // 3 to 8 March are 6 days, and those before them begin on 25 February.
  assert.ok(comparedDays(since("2026-02-25"), { days: 7 }, TODAY));
  assert.equal(comparedDays(since("2026-02-26"), { days: 7 }, TODAY), undefined);
  assert.ok(comparedDays(since("2026-02-25"), dates("2026-03-01", "2026-03-04"), TODAY));
  assert.equal(
    comparedDays(since("2026-02-26"), dates("2026-03-01", "2026-03-04"), TODAY),
    undefined,
  );
});

Deno.test("what has nothing from before is compared with nothing", () => {
  const snapshot = { ...since("2026-01-01"), kind: "snapshot" } as const;

  assert.equal(comparedDays(snapshot, { days: 7 }, TODAY), undefined);
  assert.equal(comparedDays({ kind: "continuous" }, { days: 7 }, TODAY), undefined);
  assert.equal(comparedDays(undefined, { days: 7 }, TODAY), undefined);
});

Deno.test("each of 400 days is drawn, and of more none", () => {
  assert.ok(isDrawn({ days: 90 }));
  assert.ok(isDrawn(dates("2025-02-02", "2026-03-08")));
  assert.ok(!isDrawn(dates("2025-02-02", TODAY)));
});
