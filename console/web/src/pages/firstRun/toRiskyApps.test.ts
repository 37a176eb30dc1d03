import assert from "node:assert/strict";
import { read } from "../../url/search.ts";
import { APPS_FIELDS, filterOf } from "../discover/apps/appsSearch.ts";
import { toRiskyApps } from "./toRiskyApps.ts";

Deno.test("the way to the first block leads to the risky apps of the report", () => {
  const { pathname, searchParams } = new URL(toRiskyApps("log-1"), "http://console");
  const state = read(APPS_FIELDS, searchParams);

  assert.equal(pathname, "/discover/apps");
  assert.equal(state.report, "log-1");
  assert.deepEqual(filterOf(state), { days: 30, riskLevel: ["high", "medium"] });
});

Deno.test("without a report it leads to those of the first one", () => {
  assert.equal(toRiskyApps(undefined), "/discover/apps?riskLevel=high&riskLevel=medium");
});
