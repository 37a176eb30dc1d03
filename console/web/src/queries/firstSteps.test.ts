import assert from "node:assert/strict";
import { blockedApps, doneSteps } from "./firstSteps.ts";
import type { Settings } from "./settings.ts";
import type { DataSource } from "./sources.ts";

const SETTINGS: Settings = {
  endpointTelemetry: true,
  enforceAppAccess: true,
  customNetworkIndicators: true,
  decisionMode: "mostSpecific",
  bypassHours: 24,
  alertSeverity: "Medium",
  neverBlock: { hosts: [], own: [], shipped: [], added: [], removed: [] },
  blockPage: {},
  timeZone: "UTC",
  pseudonyms: { users: false, devices: false, covers: "" },
  useFloor: { transactions: 5, trafficBytes: 0 },
};
const source = (kind: DataSource["kind"], state: DataSource["state"]) =>
  ({ id: kind, name: kind, kind, state, excluded: 0 }) as DataSource;

Deno.test("nothing is said before all is known", () => {
  const facts = { settings: SETTINGS, devices: 0, sources: [], blocked: undefined };

  assert.equal(doneSteps(facts), undefined);
});

Deno.test("an empty Gnomon has every step to do", () => {
  const facts = {
    settings: { ...SETTINGS, customNetworkIndicators: false },
    devices: 0,
    sources: [source("endpoint", "empty")],
    blocked: [],
  };

  assert.deepEqual(doneSteps(facts), {
    switches: false,
    devices: false,
    log: false,
    report: false,
    block: false,
  });
});

Deno.test("devices that report make a report, a log makes both", () => {
  const facts = {
    settings: SETTINGS,
    devices: 2,
    sources: [source("endpoint", "receiving")],
    blocked: ["Dropbox"],
  };

  assert.deepEqual(doneSteps(facts), {
    switches: true,
    devices: true,
    log: false,
    report: true,
    block: true,
  });
  const uploaded = doneSteps({ ...facts, sources: [source("snapshot", "complete")] });
  assert.ok(uploaded?.log && uploaded.report);
});

Deno.test("an app is blocked once, and not by a warning", () => {
  const mega = { id: "mega", name: "MEGA" };

  assert.deepEqual(
    blockedApps([
      { action: "Block", app: mega },
      { action: "Block", app: mega },
      { action: "Warn", app: { id: "dropbox", name: "Dropbox" } },
      { action: "Block" },
    ]),
    ["MEGA"],
  );
});
