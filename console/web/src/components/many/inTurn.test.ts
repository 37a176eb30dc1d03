import assert from "node:assert/strict";
import { inTurn, listedOf, type Outcome } from "./inTurn.ts";

Deno.test("one that is refused leaves the others as they are", async () => {
  const refusal = new Error("never blocked");
  const outcomes: Outcome<string>[] = [];

  const done = await inTurn(
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
  assert.deepEqual(done, ["box", "mega"]);
});

Deno.test("what comes after a stop is not tried", async () => {
  const tried: string[] = [];

  const done = await inTurn(
    ["box", "mega"],
    (app) => Promise.resolve(tried.push(app)),
    () => {},
    () => tried.length === 1,
  );

  assert.deepEqual(tried, ["box"]);
  assert.deepEqual(done, ["box"]);
});

Deno.test("of few all are listed, of many those that are not done", () => {
  const apps = Array.from({ length: 101 }, (_, i) => ({ id: `app-${i}` }));
  const outcomes = new Map(
    apps.slice(0, 99).map((item) => [
      item.id,
      item.id === "app-7" ? { item, error: new Error("never blocked") } : { item },
    ]),
  );
  const listed = (isEnded: boolean) => listedOf(apps, outcomes, isEnded).map(({ id }) => id);

  assert.deepEqual(listed(false), ["app-7"]);
  assert.deepEqual(listed(true), ["app-7", "app-99", "app-100"]);
  assert.equal(listedOf(apps.slice(1), outcomes, true).length, 100);
});
