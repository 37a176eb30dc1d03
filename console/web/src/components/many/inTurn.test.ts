import assert from "node:assert/strict";
import { inTurn, type Outcome } from "./inTurn.ts";

Deno.test("one that is refused leaves the others as they are", async () => {
  const refusal = new Error("never blocked");
  const outcomes: Outcome<string>[] = [];

  await inTurn(
    ["box", "time", "mega"],
    (app) => app === "time" ? Promise.reject(refusal) : Promise.resolve(),
    (outcome) => outcomes.push(outcome),
    () => false,
  );

  assert.deepEqual(outcomes, [
    { item: "box" },
    { item: "time", error: refusal },
    { item: "mega" },
  ]);
});

Deno.test("what comes after a stop is not tried", async () => {
  const tried: string[] = [];

  await inTurn(
    ["box", "mega"],
    (app) => Promise.resolve(tried.push(app)),
    () => {},
    () => tried.length === 1,
  );

  assert.deepEqual(tried, ["box"]);
});
