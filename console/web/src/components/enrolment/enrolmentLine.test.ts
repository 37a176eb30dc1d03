import assert from "node:assert/strict";
import { enrolmentLine } from "./enrolmentLine.ts";

Deno.test("the line names the Gnomon and the token, and is one line", () => {
  const line = enrolmentLine("https://gnomon.example.org", "s3cret_T-oken");

  assert.ok(line.includes("'https://gnomon.example.org/agent/v1/enrolments'"));
  assert.ok(line.includes('\\"enrolmentToken\\":\\"s3cret_T-oken\\"'));
  assert.ok(!line.includes("\n"));
});
