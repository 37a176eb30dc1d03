import assert from "node:assert/strict";
import { executiveReportUrl, fileNameIn } from "./executiveReport.ts";

Deno.test("a report on paper has the report, the days and the paper in its address", () => {
  assert.equal(
    executiveReportUrl({ report: "a/b", range: { days: 30 }, paper: "letter" }),
    "/api/v1/reports/a%2Fb/executive-report?days=30&paper=letter",
  );
});

Deno.test("a report on paper can be of days from one to another", () => {
  const range = { from: "2026-11-02", to: "2026-11-08" };

  assert.equal(
    executiveReportUrl({ report: "all", range, paper: "a4" }),
    "/api/v1/reports/all/executive-report?from=2026-11-02&to=2026-11-08&paper=a4",
  );
});

Deno.test("a file has the name that the service gave it, or one that says what it is", () => {
  assert.equal(
    fileNameIn('attachment; filename="all-sources-2026-11.pdf"'),
    "all-sources-2026-11.pdf",
  );
  assert.equal(fileNameIn(null), "executive-report.pdf");
});
