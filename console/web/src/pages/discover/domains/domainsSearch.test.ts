import assert from "node:assert/strict";
import { domainExportUrl } from "../../../queries/domains.ts";
import { read } from "../../../url/search.ts";
import { DOMAINS_FIELDS, filterOf, listOf } from "./domainsSearch.ts";

Deno.test("a list of domains is asked for what the address says", () => {
  const search = "report=all-sources&days=90&q=+quay+&sort=users&cursor=x&domain=quay.test";
  const state = read(DOMAINS_FIELDS, new URLSearchParams(search));

  assert.deepEqual(filterOf(state), { days: 90, q: "quay" });
  assert.deepEqual(listOf(state), { sort: "users", cursor: "x" });
});

Deno.test("the file has the domains that the list is filtered by", () => {
  assert.equal(
    domainExportUrl("custom/1", { days: 7, q: "a&b" }, "users"),
    "/api/v1/reports/custom%2F1/uncatalogued-domains?format=csv&days=7&q=a%26b&sort=users",
  );
});
