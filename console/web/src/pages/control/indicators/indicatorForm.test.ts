import assert from "node:assert/strict";
import type { IndicatorRow } from "../../../queries/indicators.ts";
import { errorsOf, formOf, NEW_INDICATOR, orderOf } from "./indicatorForm.ts";

const ZONE = "Europe/Berlin";
const NOW = Date.parse("2026-03-02T07:00:00Z");

Deno.test("what is not filled in of an indicator is left out", () => {
  assert.deepEqual(orderOf({ ...NEW_INDICATOR, value: " files.example.com " }, ZONE), {
    type: "DomainName",
    value: "files.example.com",
    action: "Block",
    title: "files.example.com",
    severity: "Informational",
    generateAlert: true,
    scope: { kind: "everyone" },
  });
});

Deno.test("an unchanged indicator stays as it is", () => {
  const indicator: IndicatorRow = {
    id: "7",
    type: "Url",
    value: "example.com/share",
    action: "Warn",
    title: "Shares",
    severity: "High",
    description: "Leaks",
    generateAlert: false,
    origin: "manual",
    scope: { kind: "only", groups: ["4"] },
    expiresAt: "2026-07-02T06:15:00.000Z",
    fed: true,
  };
  const { id: _, origin: __, fed: ___, ...order } = indicator;

  assert.deepEqual(orderOf(formOf(indicator, ZONE), ZONE), order);
});

Deno.test("a scope needs a group, and an expiry lies ahead", () => {
  const form = { ...NEW_INDICATOR, kind: "only" as const, expires: "2026-03-02T08:00" };

  assert.deepEqual(Object.keys(errorsOf(form, ZONE, NOW)), ["expires", "groups"]);
  assert.deepEqual(
    errorsOf({ ...form, groups: ["4"], expires: "2026-03-02T08:01" }, ZONE, NOW),
    {},
  );
});
