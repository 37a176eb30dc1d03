import assert from "node:assert/strict";
import { carriedRange, choiceOf, faultOf, RANGE_FIELDS, rangeOf, stateOf } from "./range.ts";
import { read, write } from "./search.ts";

const of = (search: string) => read(RANGE_FIELDS, new URLSearchParams(search));

Deno.test("the last days are asked for unless dates are named", () => {
  assert.deepEqual(rangeOf(of("")), { days: 30 });
  assert.deepEqual(rangeOf(of("days=7")), { days: 7 });
  assert.deepEqual(rangeOf(of("days=7&from=2026-03-02&to=2026-03-09")), {
    from: "2026-03-02",
    to: "2026-03-09",
  });
});

Deno.test("dates that make no sense are not asked for", () => {
  for (
    const search of [
      "from=2026-03-02",
      "to=2026-03-02",
      "from=2026-03-09&to=2026-03-02",
      "from=2026-02-31&to=2026-03-02",
      "from=yesterday&to=today",
    ]
  ) {
    assert.deepEqual(rangeOf(of(`days=90&${search}`)), { days: 90 }, search);
  }
});

Deno.test("dates that make no sense say why", () => {
  assert.equal(faultOf({ from: "2026-03-02", to: "2026-03-02" }), undefined);
  assert.equal(faultOf({ from: "", to: "2026-03-02" }), "noDay");
  assert.equal(faultOf({ from: "1969-12-31", to: "2026-03-02" }), "noDay");
  assert.equal(faultOf({ from: "2026-03-03", to: "2026-03-02" }), "reversed");
  assert.equal(faultOf({ from: "2016-01-01", to: "2026-02-17" }), undefined);
  assert.equal(faultOf({ from: "2016-01-01", to: "2026-02-18" }), "tooLong");
});

Deno.test("what was asked for makes the address of another page", () => {
  for (const search of ["days=7", "", "from=2026-03-02&to=2026-03-09"]) {
    assert.equal(write(RANGE_FIELDS, stateOf(rangeOf(of(search)))).toString(), search);
  }
});

Deno.test("the last days take the place of dates, and the other way round", () => {
  let state = of("days=7");
  const choice = () => choiceOf(state, (range) => state = range);

  choice().dates.onDates({ from: "2026-03-02", to: "2026-03-09" });
  assert.equal(write(RANGE_FIELDS, state).toString(), "days=7&from=2026-03-02&to=2026-03-09");
  assert.deepEqual(choice().dates.chosen, { from: "2026-03-02", to: "2026-03-09" });

  choice().onDays("90");
  assert.equal(write(RANGE_FIELDS, state).toString(), "days=90");
  assert.equal(choice().dates.chosen, undefined);
});

Deno.test("the days that were chosen go along to another page, and nothing else", () => {
  const carried = (search: string) => carriedRange(new URLSearchParams(search), "days");

  assert.equal(carried("report=all&days=7&app=box"), "?days=7");
  assert.equal(
    carried("q=box&from=2026-11-02&to=2026-11-08"),
    "?from=2026-11-02&to=2026-11-08",
  );
  assert.equal(carried("report=all"), "");
});

Deno.test("the report that was chosen goes along to another page of a report", () => {
  const carried = (search: string) => carriedRange(new URLSearchParams(search), "report");

  assert.equal(carried("days=7&report=all&app=box"), "?report=all&days=7");
  assert.equal(carried("report=a%26b&cursor=x"), "?report=a%26b");
  assert.equal(carried("from=2026-11-02&to=2026-11-08"), "?from=2026-11-02&to=2026-11-08");
  assert.equal(carried("q=box"), "");
});
