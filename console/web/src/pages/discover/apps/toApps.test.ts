import assert from "node:assert/strict";
import { stateOf } from "../../../url/range.ts";
import { read } from "../../../url/search.ts";
import { APPS_FIELDS, type AppsState } from "./appsSearch.ts";
import { toApps } from "./toApps.ts";

const readBack = (given: Partial<AppsState>) =>
  read(APPS_FIELDS, new URL(toApps(given), "http://console").searchParams);

Deno.test("a link to the discovered apps opens what it names", () => {
  const state = readBack({ report: "r", days: "7", app: "a&b" });

  assert.deepEqual([state.report, state.days, state.app], ["r", "7", "a&b"]);
  assert.deepEqual(readBack({ tag: ["none", "monitored"] }).tag, ["monitored", "none"]);
});

Deno.test("a link keeps the days of a page", () => {
  const dates = { from: "2026-03-01", to: "2026-03-04" };

  assert.deepEqual(readBack({ ...stateOf(dates) }), readBack(dates));
  assert.equal(toApps(stateOf({ days: 90 })), "/discover/apps?days=90");
});
