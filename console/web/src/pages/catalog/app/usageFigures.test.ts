import assert from "node:assert/strict";
import { figuresOf } from "./usageFigures.ts";

const PART = {
  users: 12,
  apps: 1,
  trafficBytes: 5_000_000,
  uploadedBytes: 1_000_000,
  downloadedBytes: 4_000_000,
  transactions: 1_200,
  points: [],
};
const more = (percent?: number) => ({ absolute: 1, ...(percent !== undefined && { percent }) });

Deno.test("the usage of an app is shown in figures", () => {
  assert.deepEqual(figuresOf(PART, 3, undefined), [
    { label: "Users", value: "12" },
    { label: "Devices", value: "3" },
    { label: "Traffic", value: "5 MB" },
    { label: "Transactions", value: "1,200" },
  ]);
  assert.equal(figuresOf(PART, undefined, undefined)[1]?.value, "–");
});

Deno.test("a figure says how it changed, where something was before", () => {
  const change = {
    users: more(50),
    trafficBytes: more(-10),
    transactions: more(),
    uploadedBytes: more(),
    downloadedBytes: more(),
    apps: more(),
  };

  assert.deepEqual(figuresOf(PART, 3, change).map(({ note }) => note), [
    "+50% against the days before",
    undefined,
    "-10% against the days before",
    undefined,
  ]);
});
