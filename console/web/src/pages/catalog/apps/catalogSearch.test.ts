import assert from "node:assert/strict";
import { catalogExportUrl } from "../../../queries/catalog.ts";
import { read } from "../../../url/search.ts";
import {
  CATALOG_FIELDS,
  filterOf,
  isFiltered,
  listed,
  parametersOf,
  stateOf,
} from "./catalogSearch.ts";

const of = (search: string) => read(CATALOG_FIELDS, new URLSearchParams(search));

Deno.test("the catalog is asked for what the address says, and for nothing that makes no sense", () => {
  const search = "q=+box+&riskLevel=high&riskLevel=odd&category=crm&minScore=3&maxScore=11" +
    "&factor=soc2:false,unknown&cursor=x&sort=-score";

  assert.deepEqual(filterOf(of(search)), {
    q: "box",
    riskLevel: ["high"],
    category: ["crm"],
    factor: ["soc2:false,unknown"],
    minScore: 3,
  });
});

Deno.test("by score apps of unknown risk are listed as well, unless levels are chosen", () => {
  assert.equal(listed({}, of("sort=score")).riskLevel?.length, 4);
  assert.deepEqual(listed({ riskLevel: ["low"] }, of("sort=-score")).riskLevel, ["low"]);
  assert.deepEqual(listed({}, of("sort=name")), {});
});

Deno.test("the service finds the apps of a tag: their ids would not fit an address", () => {
  assert.deepEqual(filterOf(of("tag=monitored&tag=none&tag=odd")), { tag: ["monitored", "none"] });
  assert.equal(isFiltered(of("tag=monitored")), true);
  assert.equal(isFiltered(of("sort=score")), false);
});

Deno.test("a query opens as it was saved", () => {
  const state = of("q=box&tag=monitored&factor=soc2:false,unknown&kind=app&kind=tracker&cursor=x");

  assert.deepEqual(parametersOf(state), {
    q: ["box"],
    tag: ["monitored"],
    factor: ["soc2:false,unknown"],
    kind: ["app", "tracker"],
  });
  assert.deepEqual(stateOf(parametersOf(state)), { ...state, cursor: "" });
  assert.deepEqual(stateOf({ category: ["crm,forums"], risk: ["high"] }), {
    ...of(""),
    category: ["crm", "forums"],
    riskLevel: ["high"],
  });
});

Deno.test("the file has what the list is filtered by, in its order", () => {
  assert.equal(
    catalogExportUrl({ q: "a&b", factor: ["mfa:false", "saml:unknown"] }, "-score"),
    "/api/v1/apps?format=csv&q=a%26b&factor=mfa%3Afalse&factor=saml%3Aunknown&sort=-score",
  );
});
