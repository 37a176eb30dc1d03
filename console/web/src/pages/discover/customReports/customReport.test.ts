import assert from "node:assert/strict";
import {
  conditionsOf,
  coverageText,
  isComplete,
  type Names,
  NEW_REPORT,
  orderOf,
} from "./customReport.ts";

const NAMES: Names = {
  source: (id) => id.toUpperCase(),
  userGroup: (id) => `U${id}`,
  device: (id) => `D${id}`,
  deviceGroup: (id) => `G${id}`,
};

const NOTHING = orderOf(NEW_REPORT).filter;

Deno.test("a report needs a name and a condition", () => {
  assert.equal(isComplete({ ...NEW_REPORT, name: "Berlin" }), false);
  assert.equal(isComplete({ ...NEW_REPORT, name: "Berlin", ipRanges: " \n" }), false);
  assert.equal(isComplete({ ...NEW_REPORT, name: " ", users: "ada" }), false);
  assert.equal(isComplete({ ...NEW_REPORT, name: "Berlin", ipRanges: "10.0.0.0/8" }), true);
  assert.equal(isComplete({ ...NEW_REPORT, name: "Kiosks", deviceGroups: ["2"] }), true);
});

Deno.test("what is typed is sent a line each, and no empty comment", () => {
  assert.deepEqual(
    orderOf({ ...NEW_REPORT, name: " Berlin ", comment: " ", users: "ada\n\n bob " }),
    { name: "Berlin", filter: { ...NOTHING, users: ["ada", "bob"] } },
  );
});

Deno.test("people are users and groups, and only what is set is shown", () => {
  const filter = { ...NOTHING, users: ["ada"], userGroups: ["1"], deviceGroups: ["2"] };

  assert.deepEqual(conditionsOf(filter, NAMES), [
    { kind: "people", values: ["ada", "group U1"] },
    { kind: "devices", values: ["group G2"] },
  ]);
});

Deno.test("what is covered is said in a line, with names", () => {
  const filter = { ...NOTHING, sources: ["proxy"], devices: ["1", "2", "3", "4"] };

  assert.equal(
    coverageText(conditionsOf(filter, NAMES), 2),
    "Data sources: PROXY; and Devices: D1 or D2 or 2 more",
  );
});
