import assert from "node:assert/strict";
import { attemptFigures } from "./attemptFigures.ts";

const toAttempts = (attempt: string) => `/alerts?attempt=${attempt}`;

Deno.test("attempts are added up by kind, each of which leads to its alerts", () => {
  const totals = {
    alerts: 4,
    attempts: 1_247,
    severities: [],
    days: [
      { day: "2026-11-29", attempt: "blocked", attempts: 1_200 },
      { day: "2026-11-29", attempt: "bypassed", attempts: 5 },
      { day: "2026-11-30", attempt: "blocked", attempts: 40 },
      { day: "2026-11-30", attempt: "warned", attempts: 2 },
    ] as const,
  };

  assert.deepEqual(attemptFigures({ ...totals, days: [...totals.days] }, toAttempts), [
    { label: "Blocked", value: "1,240", to: "/alerts?attempt=blocked" },
    { label: "Warned", value: "2", to: "/alerts?attempt=warned" },
    { label: "Bypassed", value: "5", to: "/alerts?attempt=bypassed" },
    { label: "Audited", value: "0", to: "/alerts?attempt=audited" },
  ]);
});

Deno.test("what is not known yet has its place already", () => {
  const values = attemptFigures(undefined, toAttempts).map(({ value }) => value);

  assert.deepEqual(values, ["–", "–", "–", "–"]);
});
