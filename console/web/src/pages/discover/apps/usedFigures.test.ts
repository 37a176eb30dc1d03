import assert from "node:assert/strict";
import { usedFigures } from "./usedFigures.ts";

const of = (users: number) => ({ users, userDays: users, transactions: 9, trafficBytes: 900 });

Deno.test("users who only touch an app are distinguished from its users, with the floor", () => {
  const answer = {
    floor: { transactions: 5, trafficBytes: 10_000 },
    items: [{ app: "dropbox", use: of(3), touch: of(1_240) }],
  };

  assert.deepEqual(usedFigures(answer), [
    { label: "Use it", value: "3" },
    {
      label: "Only touch it",
      value: "1,240",
      note: "Below the floor on each day. Transactions: 5, traffic: 10 kB",
    },
  ]);
});

Deno.test("what is not known yet has its place already", () => {
  assert.deepEqual(usedFigures(undefined).map(({ value }) => value), ["–", "–"]);
});
