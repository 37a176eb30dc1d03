import assert from "node:assert/strict";
import { reportOptions } from "./reportOptions.ts";

const REPORTS = [{ id: "endpoint-users", name: "Devices" }, { id: "log-1", name: "Squid" }];
const OPTIONS = [{ value: "endpoint-users", label: "Devices" }, { value: "log-1", label: "Squid" }];

Deno.test("reports are chosen by their names", () => {
  assert.deepEqual(reportOptions(REPORTS, "log-1"), OPTIONS);
  assert.deepEqual(reportOptions(REPORTS, ""), OPTIONS);
});

Deno.test("a report that is shown and not listed is the one that is chosen", () => {
  assert.deepEqual(reportOptions(REPORTS, "log-9"), [
    { value: "log-9", label: "log-9" },
    ...OPTIONS,
  ]);
});
