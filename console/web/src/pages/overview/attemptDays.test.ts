import assert from "node:assert/strict";
import { blockedByDay, toBlocked } from "./attemptDays.ts";

const TOTALS = { alerts: 3, attempts: 11, severities: [] };

Deno.test("each day counts what was blocked on it, and nothing else", () => {
  const totals = {
    ...TOTALS,
    days: [
      { day: "2026-02-23", attempt: "blocked" as const, attempts: 9 },
      { day: "2026-02-24", attempt: "blocked" as const, attempts: 2 },
      { day: "2026-03-02", attempt: "blocked" as const, attempts: 4 },
      { day: "2026-03-02", attempt: "warned" as const, attempts: 5 },
      { day: "2026-03-03", attempt: "blocked" as const, attempts: 6 },
    ],
  };

  const days = blockedByDay(totals, { from: "2026-02-24", to: "2026-03-02" });

  assert.equal(days.length, 7);
  assert.deepEqual(days[0], { day: "2026-02-24", attempts: 2 });
  assert.deepEqual(days[1], { day: "2026-02-25", attempts: 0 });
  assert.deepEqual(days.at(-1), { day: "2026-03-02", attempts: 4 });
});

Deno.test("one day is one bar", () => {
  const days = blockedByDay({ ...TOTALS, days: [] }, { from: "2026-03-02", to: "2026-03-02" });

  assert.deepEqual(days, [{ day: "2026-03-02", attempts: 0 }]);
});

Deno.test("the alerts of days that are over are listed until the last one", () => {
  const days = { from: "2026-03-02", to: "2026-03-04" };

  assert.equal(
    toBlocked(days, "2026-03-09"),
    "/respond/alerts?attempt=blocked&from=2026-03-02&to=2026-03-04",
  );
  assert.equal(toBlocked(days, days.to), "/respond/alerts?attempt=blocked&from=2026-03-02");
});
