import assert from "node:assert/strict";
import { momentsOf } from "./days.ts";

Deno.test("days are asked for from the beginning of the first to the end of the last", () => {
  assert.deepEqual(momentsOf({ from: "2026-03-28", to: "2026-03-29" }, "Europe/Berlin"), {
    since: "2026-03-27T23:00:00.000Z",
    until: "2026-03-29T22:00:00.000Z",
  });
});

Deno.test("what is no day of the calendar is not asked for", () => {
  assert.deepEqual(momentsOf({ from: "2026-02-31", to: "soon" }, "UTC"), {});
  assert.deepEqual(momentsOf({ from: "", to: "9999-12-31" }, "UTC"), {
    until: "+010000-01-01T00:00:00.000Z",
  });
});
