import assert from "node:assert/strict";
import type { DeviceGroup } from "../../../queries/deviceGroups.ts";
import { deviceGroupsTexts } from "../../../texts/enrolledDevices.ts";
import { draftOf, lastRankOf, NEW_CONDITION, orderOf, ruleText } from "./groupRule.ts";

const KIOSKS: DeviceGroup = {
  id: "7",
  name: "Kiosks",
  rank: 3,
  devices: 12,
  rule: {
    conditions: [
      { property: "tag", operator: "equals", values: ["kiosk", "desk"], claimed: false },
      { property: "osPlatform", operator: "startsWith", values: ["Windows"], claimed: true },
    ],
  },
};
const REST: DeviceGroup = { id: "1", name: "Ungrouped devices", devices: 4 };

Deno.test("a rule reads as a sentence", () => {
  assert.equal(ruleText(KIOSKS), "tag is kiosk or desk and platform starts with Windows (claimed)");
  assert.equal(ruleText(REST), deviceGroupsTexts.rest);
});

Deno.test("an untouched form is the existing group", () => {
  const { name, rank, rule } = KIOSKS;

  assert.deepEqual(orderOf(draftOf(KIOSKS, 9)), { name, rank, rule });
});

Deno.test("a new group is asked last, and not sent before it is whole", () => {
  const draft = draftOf(undefined, lastRankOf([KIOSKS, REST]));

  assert.equal(draft.rank, "4");
  assert.equal(orderOf(draft), undefined);
  assert.equal(orderOf({ ...draft, name: "Labs" }), undefined);
  assert.deepEqual(
    orderOf({ ...draft, name: "Labs", conditions: [{ ...NEW_CONDITION, values: "lab," }] }),
    {
      name: "Labs",
      rank: 4,
      rule: {
        conditions: [{ property: "tag", operator: "equals", values: ["lab"], claimed: false }],
      },
    },
  );
});
