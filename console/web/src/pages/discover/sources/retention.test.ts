import assert from "node:assert/strict";
import { consequence, deletedDays, keepDaysIn, keptWords } from "./retention.ts";

const TODAY = "2026-03-10";

Deno.test("all days are kept, or a number that the service takes", () => {
  assert.equal(keepDaysIn({ keep: "all", days: "x" }), null);
  assert.equal(keepDaysIn({ keep: "days", days: " 90 " }), 90);
  assert.equal(keepDaysIn({ keep: "days", days: "36500" }), 36_500);
  ["", "0", "-1", "1.5", "36501", "many"].forEach((days) =>
    assert.equal(keepDaysIn({ keep: "days", days }), undefined)
  );
});

Deno.test("today is one of the days that are kept", () => {
  const source = { from: "2026-03-01", to: TODAY };

  assert.deepEqual(deletedDays(source, 1, TODAY), { from: "2026-03-01", to: "2026-03-09" });
  assert.deepEqual(deletedDays(source, 9, TODAY), { from: "2026-03-01", to: "2026-03-01" });
  assert.equal(deletedDays(source, 10, TODAY), undefined);
  assert.equal(deletedDays(source, null, TODAY), undefined);
});

Deno.test("a source that ended earlier loses no more than it has", () => {
  assert.deepEqual(deletedDays({ from: "2026-01-01", to: "2026-01-31" }, 5, TODAY), {
    from: "2026-01-01",
    to: "2026-01-31",
  });
  assert.equal(deletedDays({}, 5, TODAY), undefined);
});

Deno.test("it is said what is deleted", () => {
  const source = { from: "2026-03-01", to: TODAY };

  assert.match(consequence(source, 7, TODAY), /for good: 1–3 Mar 2026\./);
  assert.match(consequence(source, 30, TODAY), /^Nothing is deleted now/);
  assert.match(consequence(source, null, TODAY), /any more\.$/);
  assert.equal(keptWords(90), "The last 90 days");
  assert.equal(keptWords(null), "All days");
});
