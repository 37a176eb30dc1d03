import assert from "node:assert/strict";
import type { Coverage } from "../../../queries/coverage.ts";
import { read } from "../../../url/search.ts";
import { devicePath, emptinessOf, figuresOf, usagePath } from "./coverageFacts.ts";
import { COVERAGE_FIELDS, queryOf, silentQueryOf } from "./coverageSearch.ts";

const SEEN: Coverage = {
  from: "2026-03-01",
  to: "2026-03-30",
  logs: {
    transactions: 2000,
    transactionsWithoutUser: 500,
    transactionsWithoutHost: 0,
    users: 40,
    usersWithoutDevice: 12,
    ipAddresses: 0,
    ipAddressesWithoutDevice: 0,
  },
  devices: { enrolled: 8, silent: 2 },
};

Deno.test("figures are shares with what they consist of, and a part of nothing is none", () => {
  assert.deepEqual(figuresOf(SEEN).map(({ value, note }) => [value, note]), [
    ["30%", "12 of 40"],
    ["–", "0 of 0"],
    ["25%", "2 of 8"],
    ["25%", "500 of 2,000"],
    ["0%", "0 of 2,000"],
  ]);
});

Deno.test("an empty list says whether nothing is missing or nothing could be compared", () => {
  const { logs, devices } = SEEN;
  assert.equal(emptinessOf("users", SEEN), "users");
  assert.equal(emptinessOf("users", { ...SEEN, logs: { ...logs, users: 0 } }), "noUsers");
  assert.equal(
    emptinessOf("ip-addresses", { ...SEEN, logs: { ...logs, users: 0 } }),
    "ip-addresses",
  );
  const none = { ...SEEN, logs: { ...logs, transactions: 0, users: 0 } };
  assert.equal(emptinessOf("users", none), "noLogs");
  assert.equal(emptinessOf("ip-addresses", none), "noLogs");
  assert.equal(emptinessOf("silent-devices", none), "silent-devices");
  const noDevices = { ...none, devices: { ...devices, enrolled: 0, silent: 0 } };
  assert.equal(emptinessOf("silent-devices", noDevices), "noDevices");
});

Deno.test("a list is asked for what the address says", () => {
  const search = new URLSearchParams("days=7&list=silent-devices&q=+ann&cursor=x");
  const state = read(COVERAGE_FIELDS, search);

  assert.equal(state.list, "silent-devices");
  assert.deepEqual(silentQueryOf(state), { days: 7, q: "ann", cursor: "x" });
  assert.deepEqual(queryOf(state), {
    days: 7,
    withoutDevice: true,
    q: "ann",
    sort: "traffic",
    cursor: "x",
  });
});

Deno.test("rows lead to who they are about", () => {
  assert.equal(
    usagePath("ip-addresses", { id: "2001:db8::7", name: "2001:db8::7" }, "7"),
    "/discover/ip-addresses?report=all-sources&days=7&q=2001%3Adb8%3A%3A7&open=2001%3Adb8%3A%3A7",
  );
  assert.equal(devicePath({ id: "18", name: "DESK & LAB" }), "/settings/devices?q=DESK+%26+LAB");
});
