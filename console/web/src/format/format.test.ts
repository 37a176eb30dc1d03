import assert from "node:assert/strict";
import {
  bytes,
  count,
  dateRange,
  dayRange,
  fullTime,
  percent,
  score,
  seconds,
  time,
  trend,
} from "./format.ts";

Deno.test("bytes go up in thousands, and never show a thousand of a unit", () => {
  assert.equal(bytes(0), "0 byte");
  assert.equal(bytes(999), "999 byte");
  assert.equal(bytes(1_000), "1 kB");
  assert.equal(bytes(1_234_567), "1.2 MB");
  assert.equal(bytes(999_960), "1 MB");
  assert.equal(bytes(5_000_000_000_000_000_000), "5,000 PB");
});

Deno.test("what is not known is a dash", () => {
  assert.equal(bytes(undefined), "–");
  assert.equal(count(undefined), "–");
  assert.equal(score(undefined), "–");
  assert.equal(time(undefined, "UTC"), "–");
});

Deno.test("numbers are grouped, scores have one place", () => {
  assert.equal(count(1_234_567), "1,234,567");
  assert.equal(score(7), "7.0");
  assert.equal(percent(1, 3), "33%");
  assert.equal(percent(0, 0), "0%");
  assert.equal(seconds(1_250), "1.3 secs");
});

Deno.test("times are those of the organisation's zone", () => {
  const now = new Date("2026-12-31T23:30:00Z");
  assert.equal(
    time("2026-03-02T23:30:00Z", "Europe/Zurich", new Date("2026-03-04")),
    "3 Mar, 00:30",
  );
  assert.equal(time("2026-03-02T23:30:00Z", "UTC", now), "2 Mar, 23:30");
  assert.equal(time("2026-03-02T23:30:00Z", "Europe/Zurich", now), "3 Mar 2026, 00:30");
  assert.match(fullTime("2026-07-02T23:30:00Z", "Europe/Zurich"), /3 July 2026.*01:30:00/);
});

Deno.test("days are those of reports, from the first to the last", () => {
  assert.match(dayRange("2026-03-02", "2026-04-04"), /^2 Mar\s–\s4 Apr$/);
  assert.equal(dayRange("2026-03-02", "2026-03-02"), "2 Mar");
  assert.equal(dayRange(undefined, "2026-03-02"), "–");
  assert.match(dateRange("2026-03-02", "2026-04-04"), /^2 Mar\s–\s4 Apr 2026$/);
});

Deno.test("a trend says whether it is more or less", () => {
  assert.equal(trend(41.7), "+42%");
  assert.equal(trend(-100), "-100%");
  assert.equal(trend(0.2), "0%");
});
