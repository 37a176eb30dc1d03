import assert from "node:assert/strict";
import { executiveReportUrl, fileNameIn } from "./executiveReport.ts";

Deno.test("a report on paper has the report, the days and the paper in its address", () => {
  assert.equal(
    executiveReportUrl({ report: "a/b", days: 30, paper: "letter" }),
    "/api/v1/reports/a%2Fb/executive-report?days=30&paper=letter",
  );
});

Deno.test("a file has the name that the service gave it, or one that says what it is", () => {
  assert.equal(
    fileNameIn('attachment; filename="all-sources-2026-11.pdf"'),
    "all-sources-2026-11.pdf",
  );
  assert.equal(fileNameIn(null), "executive-report.pdf");
});
