import assert from "node:assert/strict";
import { read, write } from "../../url/search.ts";
import { OVERVIEW_FIELDS } from "./overviewSearch.ts";

Deno.test("the address says what is shown and by what", () => {
  const state = read(
    OVERVIEW_FIELDS,
    new URLSearchParams("days=7&measure=users&all=category&top=devices&by=uploads&growth=users"),
  );

  assert.deepEqual(state, {
    report: "",
    days: "7",
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
