import assert from "node:assert/strict";
import type { Share } from "../../queries/reports.ts";
import { partLink, partName, sortedParts } from "./shareParts.ts";

const part = (key: string | undefined, trafficBytes: number) => ({ key, trafficBytes }) as Share;
const traffic = ({ trafficBytes }: Share) => trafficBytes;
const keys = (parts: Share[]) => parts.map(({ key }) => key);

Deno.test("the worst come first, and what belongs to no app last", () => {
  const parts = [part(undefined, 9), part("low", 5), part("high", 1)];

  assert.deepEqual(keys(sortedParts("riskLevel", parts, traffic)), ["high", "low", undefined]);
  assert.deepEqual(
    keys(sortedParts("tag", [part("none", 9), part("sanctioned", 1)], traffic)),
    ["sanctioned", "none"],
  );
});

Deno.test("of many parts the largest come first, by what is measured", () => {
  const parts = [part("a", 1), part("b", 3), part(undefined, 2)];

  assert.deepEqual(keys(sortedParts("headquarters", parts, traffic)), ["b", undefined, "a"]);
  assert.deepEqual(
    keys(sortedParts("category", parts, (each) => -each.trafficBytes)),
    ["a", undefined, "b"],
  );
});

Deno.test("a part leads to what it is made of", () => {
  const shown = { report: "all sources", days: "7" } as const;

  assert.equal(
    partLink("riskLevel", "high", shown),
    "/discover/apps?report=all+sources&days=7" +
      "&kind=app&kind=consumerService&kind=retailBrand&kind=tracker&riskLevel=high",
  );
  assert.match(partLink("category", "crm", shown), /&kind=tracker&category=crm$/);
  assert.match(partLink("tag", "none", shown), /&kind=tracker&tag=none$/);
  assert.match(partLink("headquarters", "DE", shown), /&kind=tracker&headquarters=DE$/);
  assert.equal(
    partLink("tag", undefined, shown),
    "/discover/domains?report=all+sources&days=7",
  );
  assert.equal(
    partLink("tag", undefined, { report: "all", from: "2026-03-02", to: "2026-03-09" }),
    "/discover/domains?report=all&from=2026-03-02&to=2026-03-09",
  );
});

Deno.test("a part is called as people call it", () => {
  const categories = new Map([["crm", "Customer relations"]]);

  assert.equal(partName("category", "crm", categories), "Customer relations");
  assert.equal(partName("category", "gone", categories), "gone");
  assert.equal(partName("tag", "none", categories), "Untagged");
  assert.equal(partName("headquarters", "DE", categories), "Germany");
  assert.equal(partName("riskLevel", undefined, categories), "Uncatalogued");
});
