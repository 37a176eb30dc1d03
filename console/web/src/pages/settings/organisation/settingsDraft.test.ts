import assert from "node:assert/strict";
import type { Settings } from "../../../queries/settings.ts";
import { settingsTexts } from "../../../texts/settings.ts";
import {
  changedKeys,
  changeOf,
  consequencesOf,
  draftOf,
  errorOf,
  GROUPS,
  wordOf,
} from "./settingsDraft.ts";

const SETTINGS: Settings = {
  endpointTelemetry: true,
  enforceAppAccess: false,
  customNetworkIndicators: false,
  decisionMode: "mostSpecific",
  bypassHours: 24,
  alertSeverity: "Medium",
  neverBlock: { hosts: [], own: [], shipped: [], added: [], removed: [] },
  blockPage: {},
  timeZone: "Europe/Berlin",
  pseudonyms: { users: false, devices: false, covers: "" },
  useFloor: { transactions: 5, trafficBytes: 50_000 },
};

Deno.test("an untouched form changes nothing", () => {
  const draft = draftOf(SETTINGS);

  assert.deepEqual(changedKeys(SETTINGS, draft), []);
  assert.deepEqual(changeOf(draft, []), {});
});

Deno.test("what was changed is sent, and nothing else", () => {
  const draft = {
    ...draftOf(SETTINGS),
    bypassHours: "8",
    contact: " it@example.org ",
    useTraffic: "0",
    pseudonymUsers: true,
  };

  assert.deepEqual(changeOf(draft, changedKeys(SETTINGS, draft)), {
    bypassHours: 8,
    blockPage: { contact: "it@example.org" },
    useFloor: { trafficBytes: 0 },
    pseudonyms: { users: true },
  });
});

Deno.test("a number says what it may be", () => {
  const draft = { ...draftOf(SETTINGS), bypassHours: "0", useTransactions: "1.5", useTraffic: "0" };

  assert.equal(errorOf("bypassHours", draft), settingsTexts.number("1", "8,760"));
  assert.equal(errorOf("useTransactions", draft), settingsTexts.number("1", "1,000,000"));
  assert.equal(errorOf("useTraffic", draft), undefined);
  assert.equal(errorOf("timeZone", draft), undefined);
});

Deno.test("what takes effect on devices is said before, once", () => {
  const { consequences } = settingsTexts;
  const draft = { ...draftOf(SETTINGS), pseudonymUsers: true, pseudonymDevices: true };

  assert.deepEqual(consequencesOf(draft, ["enforceAppAccess", "timeZone"]), [
    consequences.enforceOff,
  ]);
  assert.deepEqual(consequencesOf(draft, ["pseudonymUsers", "pseudonymDevices"]), [
    consequences.pseudonymsOn,
  ]);
});

Deno.test("each setting stands on the page once, and can be read", () => {
  const shown = Object.values(GROUPS).flat();
  const draft = draftOf(SETTINGS);

  assert.deepEqual([...shown].sort(), Object.keys(draft).sort());
  assert.equal(wordOf("useTraffic", draft), "50 kB");
  assert.equal(wordOf("contact", draft), settingsTexts.unset);
  assert.equal(wordOf("enforceAppAccess", draft), settingsTexts.off);
});
