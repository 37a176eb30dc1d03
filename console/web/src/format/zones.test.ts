import assert from "node:assert/strict";
import { dayAfter, daysBefore, isDay, startOfDay } from "./zones.ts";

Deno.test("a day begins when it does in the zone, also where clocks are changed", () => {
  const starts = (day: string, zone: string) => startOfDay(day, zone).toISOString();

  assert.equal(starts("2026-11-29", "UTC"), "2026-11-29T00:00:00.000Z");
  assert.equal(starts("2026-11-29", "Europe/Berlin"), "2026-11-28T23:00:00.000Z");
  assert.equal(starts("2026-03-29", "Europe/Berlin"), "2026-03-28T23:00:00.000Z");
  assert.equal(starts("2026-03-30", "Europe/Berlin"), "2026-03-29T22:00:00.000Z");
  assert.equal(starts("2026-11-29", "Pacific/Auckland"), "2026-11-28T11:00:00.000Z");
});

Deno.test("a day is followed by the next, over the end of a month", () => {
  assert.equal(dayAfter("2026-11-30"), "2026-12-01");
  assert.equal(daysBefore("2026-03-01", 29), "2026-01-31");
});

Deno.test("only a day of the calendar is one", () => {
  assert(isDay("2028-02-29"));
  for (const other of ["", "2026-02-29", "2026-02-30x", "28.2.2026", "2026-02-28T00:00"]) {
    assert(!isDay(other), other);
  }
});
