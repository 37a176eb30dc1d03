import assert from "node:assert/strict";
import { sharesOf } from "./fleetShares.ts";

Deno.test("devices are divided by the shares, without a remainder", () => {
  const departments = [
    { name: "engineering", share: 40 },
    { name: "marketing", share: 20 },
    { name: "nobody", share: 0 },
    { name: "sales", share: 7 },
  ];

  assert.deepEqual(sharesOf(200, departments), [
    { department: "engineering", count: 119 },
    { department: "marketing", count: 60 },
    { department: "sales", count: 21 },
  ]);
});
