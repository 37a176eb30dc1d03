import assert from "node:assert/strict";
import { appExportUrl } from "./reports.ts";

Deno.test("a file has all that the list is filtered by", () => {
  assert.equal(
    appExportUrl("custom/1", { days: 7, q: "a&b", riskLevel: ["high", "low"] }),
    "/api/v1/reports/custom%2F1/app-export?format=csv&days=7&q=a%26b&riskLevel=high&riskLevel=low",
  );
});
