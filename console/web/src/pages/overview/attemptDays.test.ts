import assert from "node:assert/strict";
import { blockedByDay, firstDay } from "./attemptDays.ts";

const NOW = Date.parse("2026-03-02T00:30:00Z");

Deno.test("a range ends with the day that it is", () => {
  assert.equal(firstDay(7, NOW), "2026-02-24");
});

Deno.test("each day counts what was blocked on it, and nothing else", () => {
  const totals = {
    alerts: 3,
    attempts: 11,
    severities: [],
    days: [
      { day: "2026-02-23", attempt: "blocked", attempts: 9 },
      { day: "2026-02-24", attempt: "blocked", attempts: 2 },
      { day: "2026-03-02", attempt: "blocked", attempts: 4 },
      { day: "2026-03-02", attempt: "warned", attempts: 5 },
    ],
  } as const;

  const days = blockedByDay({ ...totals, severities: [], days: [...totals.days] }, 7, NOW);

  assert.equal(days.length, 7);
  assert.deepEqual(days[0], { day: "2026-02-24", attempts: 2 });
  assert.deepEqual(days[1], { day: "2026-02-25", attempts: 0 });
  assert.deepEqual(days.at(-1), { day: "2026-03-02", attempts: 4 });
});
