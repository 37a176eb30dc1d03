import assert from "node:assert/strict";
import { rangeOf } from "../../url/range.ts";
import { read, write } from "../../url/search.ts";
import { OVERVIEW_FIELDS, shownOf } from "./overviewSearch.ts";

Deno.test("the address says what is shown and by what", () => {
  const state = read(
    OVERVIEW_FIELDS,
    new URLSearchParams("days=7&measure=users&all=category&top=devices&by=uploads&growth=users"),
  );

  assert.deepEqual(state, {
    report: "",
    days: "7",
    from: "",
    to: "",
    measure: "users",
    all: ["category"],
    top: "devices",
    by: "uploads",
    growth: "users",
  });
  assert.equal(
    write(OVERVIEW_FIELDS, state).toString(),
    "days=7&measure=users&all=category&top=devices&by=uploads&growth=users",
  );
});

Deno.test("an address that makes no sense shows the users with the most traffic", () => {
  const { top, by } = read(OVERVIEW_FIELDS, new URLSearchParams("top=cats&by=name"));

  assert.deepEqual({ top, by }, { top: "users", by: "traffic" });
});

Deno.test("dates of the address are shown, and go along to other pages", () => {
  const address = "from=2026-03-02&to=2026-03-09&measure=users";
  const state = read(OVERVIEW_FIELDS, new URLSearchParams(address));

  assert.equal(write(OVERVIEW_FIELDS, state).toString(), address);
  assert.deepEqual(shownOf("all", rangeOf(state)), {
    report: "all",
    from: "2026-03-02",
    to: "2026-03-09",
  });
  assert.deepEqual(shownOf("all", { days: 90 }), { report: "all", days: "90" });
});
