import assert from "node:assert/strict";
import { read, write } from "../../../url/search.ts";
import {
  APPS_FIELDS,
  changeTo,
  filterOf,
  isFiltered,
  NO_FILTER,
  parametersOf,
  sortOf,
  usedByOf,
  usedSitesOf,
} from "./appsSearch.ts";

const PLAIN = read(APPS_FIELDS, new URLSearchParams());

Deno.test("without conditions only the days are asked for", () => {
  assert.deepEqual(filterOf(PLAIN), { days: 30 });
  assert(!isFiltered(PLAIN));
});

Deno.test("each condition of the address is asked for", () => {
  const search = "days=7&q=+drop+&riskLevel=high&riskLevel=low&tag=none&category=cloudStorage";

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
    new URLSearchParams("report=endpoints&days=7&sort=users&q=a&riskLevel=high&cursor=x"),
  );

  assert.equal(
    write(APPS_FIELDS, { ...state, ...NO_FILTER }).toString(),
    "report=endpoints&days=7&sort=users",
  );
});

Deno.test("what makes no sense is not asked for", () => {
  const state = read(
    APPS_FIELDS,
    new URLSearchParams("minUsers=many&maxUsers=-1&firstSeenFrom=yesterday&vendor=+"),
  );

  assert.deepEqual(filterOf(state), { days: 30 });
});

Deno.test("a saved query sets its conditions and takes the others away", () => {
  const parameters = {
    category: ["cloud-storage", "collaboration"],
    factor: ["soc2:false,unknown"],
    maxScore: ["5"],
    firstSeenFrom: ["2026-01-31"],
  };
  const before = read(APPS_FIELDS, new URLSearchParams("report=r&days=7&tag=none&minUsers=9"));

  const state = { ...before, ...changeTo(parameters) };

  assert.deepEqual(filterOf(state), {
    days: 7,
    ...parameters,
    maxScore: 5,
    firstSeenFrom: "2026-01-31",
  });
  assert.equal(state.report, "r");
  assert.deepEqual(parametersOf(state), parameters);
});

Deno.test("those who used an app are searched and ordered beside the list of apps", () => {
  const state = read(
    APPS_FIELDS,
    new URLSearchParams("q=drop&sort=users&usedBy=+ines+&usedSort=name"),
  );

  assert.deepEqual(usedByOf(state), { days: 30, q: "ines", sort: "name" });
  assert.deepEqual(usedByOf(PLAIN), { days: 30, sort: "traffic" });
  assert.deepEqual(filterOf(state), { days: 30, q: "drop" });
});

Deno.test("of user groups the list has no order by what is not counted of them", () => {
  const sort = (search: string) => sortOf(read(APPS_FIELDS, new URLSearchParams(search)));

  assert.equal(sort("sort=devices"), "devices");
  assert.equal(sort("sort=ipAddresses"), "ipAddresses");
  assert.equal(sort("sort=devices&userGroup=g"), "traffic");
  assert.equal(sort("sort=users&userGroup=g"), "users");
});

Deno.test("hosts of an app are searched, whatever the others were ordered by", () => {
  const state = read(
    APPS_FIELDS,
    new URLSearchParams("q=drop&tab=sites&usedBy=+www+team+&usedSort=name"),
  );

  assert.deepEqual(usedSitesOf(state), { days: 30, q: "www team" });
  assert.deepEqual(usedSitesOf(PLAIN), { days: 30 });
});
