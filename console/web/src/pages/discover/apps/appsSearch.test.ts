import assert from "node:assert/strict";
import { read, write } from "../../../url/search.ts";
import { APPS_FIELDS, filterOf, isFiltered, NO_FILTER } from "./appsSearch.ts";

const PLAIN = read(APPS_FIELDS, new URLSearchParams());

Deno.test("without conditions only the days are asked for", () => {
  assert.deepEqual(filterOf(PLAIN), { days: 30 });
  assert(!isFiltered(PLAIN));
});

Deno.test("each condition of the address is asked for", () => {
  const search = "days=7&q=+drop+&risk=high&risk=low&tag=none&category=cloudStorage";

  const state = read(APPS_FIELDS, new URLSearchParams(search));

  assert.deepEqual(filterOf(state), {
    days: 7,
    q: "drop",
    riskLevel: ["high", "low"],
    tag: ["none"],
    category: ["cloudStorage"],
  });
  assert(isFiltered(state));
});

Deno.test("taking the conditions away keeps report, range and order", () => {
  const state = read(
    APPS_FIELDS,
    new URLSearchParams("report=endpoints&days=7&sort=users&q=a&risk=high&cursor=x"),
  );

  assert.equal(
    write(APPS_FIELDS, { ...state, ...NO_FILTER }).toString(),
    "report=endpoints&days=7&sort=users",
  );
});
