import assert from "node:assert/strict";
import { QueryClient, QueryObserver, type QueryState } from "@tanstack/react-query";
import { isChange, isDue, leading } from "./leading.ts";

const TOTALS = ["reports", "all", "totals"];
const SHARES = ["reports", "all", "shares"];

function clientWith(totals: unknown): QueryClient {
  const client = new QueryClient();
  client.setQueryData(TOTALS, totals);
  client.setQueryData(SHARES, []);
  return client;
}

const answer = (client: QueryClient, totals: unknown) =>
  leading(
    { client, queryKey: TOTALS },
    Promise.resolve(totals),
    ([, , what]) => what === "shares",
  );

Deno.test("what follows an answer is out of date where that is another", async () => {
  const client = clientWith({ apps: 1 });

  assert.deepEqual(await answer(client, { apps: 2 }), { apps: 2 });

  assert(client.getQueryState(SHARES)?.isInvalidated);
  assert(!client.getQueryState(TOTALS)?.isInvalidated, "or it would ask without a pause");
});

Deno.test("it stays as it is where the answer is the same", async () => {
  const client = clientWith({ apps: 1 });

  await answer(client, { apps: 1 });

  assert(!client.getQueryState(SHARES)?.isInvalidated);
});

Deno.test("what is shown follows with each answer that is another", async () => {
  const client = clientWith({ apps: 1 });
  let asked = 0;
  const queryFn = () => ++asked;
  const shown = new QueryObserver(client, { queryKey: SHARES, queryFn, staleTime: Infinity });
  const leave = shown.subscribe(() => {});

  await answer(client, { apps: 2 });
  assert.equal(asked, 1);

  client.setQueryData(TOTALS, { apps: 2 });
  await client.getQueryCache().find({ queryKey: SHARES })?.promise;
  await answer(client, { apps: 3 });
  assert.equal(asked, 2);
  leave();
  client.clear();
});

Deno.test("what is on its way is not asked for twice", async () => {
  const client = clientWith({ apps: 1 });
  let asked = 0;
  const queryFn = () => new Promise<number>(() => ++asked);
  const shown = new QueryObserver(client, { queryKey: SHARES, queryFn, staleTime: Infinity });
  const leave = shown.subscribe(() => {});

  await answer(client, { apps: 2 });
  client.setQueryData(TOTALS, { apps: 2 });
  await answer(client, { apps: 3 });

  assert.equal(asked, 1);
  leave();
  client.clear();
});

Deno.test("a first answer is no change", () => {
  assert(!isChange(undefined, { apps: 1 }));
  assert(isChange({ apps: 1 }, { apps: 1, users: 2 }));
});

/** Shares that are shown, and counts how often they are asked for. */
function shownShares(client: QueryClient, updatedAt: number) {
  client.setQueryData(SHARES, [], { updatedAt });
  const answers: (() => void)[] = [];
  const queryFn = () => new Promise<number>((done) => answers.push(() => done(answers.length)));
  const shown = new QueryObserver(client, { queryKey: SHARES, queryFn, staleTime: Infinity });
  return { answers, leave: shown.subscribe(() => {}) };
}

const state = (client: QueryClient) => client.getQueryState(SHARES);

const answerWithPause = (client: QueryClient, totals: unknown) =>
  leading(
    { client, queryKey: TOTALS },
    Promise.resolve(totals),
    ([, , what]) => what === "shares",
    5_000,
  );

Deno.test("what is younger than a pause follows later, with an answer that is the same", async () => {
  const client = clientWith({ apps: 1 });
  const { answers, leave } = shownShares(client, Date.now());

  await answerWithPause(client, { apps: 2 });
  assert.equal(answers.length, 0);
  assert(state(client)?.isInvalidated);

  client.setQueryData(TOTALS, { apps: 2 });
  client.getQueryCache().find({ queryKey: SHARES })?.setState({
    dataUpdatedAt: Date.now() - 5_000,
  });
  await answerWithPause(client, { apps: 2 });
  assert.equal(answers.length, 1);
  leave();
  client.clear();
});

Deno.test("what is older than a pause follows at once", async () => {
  const client = clientWith({ apps: 1 });
  const { answers, leave } = shownShares(client, Date.now() - 6_000);

  await answerWithPause(client, { apps: 2 });

  assert.equal(answers.length, 1);
  leave();
  client.clear();
});

Deno.test("what is on its way while something comes in is asked for once more", async () => {
  const client = clientWith({ apps: 1 });
  const { answers, leave } = shownShares(client, 0);
  await answer(client, { apps: 2 });
  client.setQueryData(TOTALS, { apps: 2 });
  await answer(client, { apps: 3 });
  client.setQueryData(TOTALS, { apps: 3 });
  assert.equal(answers.length, 1);

  answers[0]?.();
  await until(() => state(client)?.fetchStatus === "idle" && state(client)?.isInvalidated);
  await answer(client, { apps: 3 });
  assert.equal(answers.length, 2);

  answers[1]?.();
  await until(() => state(client)?.fetchStatus === "idle");
  await answer(client, { apps: 3 });
  assert.equal(answers.length, 2, "nothing has come in since");
  leave();
  client.clear();
});

Deno.test("what is out of date is due after a pause, unless it failed", () => {
  const shown = { isInvalidated: true, status: "success", dataUpdatedAt: 0 } as QueryState;

  assert(isDue(shown, 5_000));
  assert(!isDue({ ...shown, isInvalidated: false }, 5_000));
  assert(!isDue({ ...shown, status: "error" } as QueryState, 5_000));
  assert(!isDue({ ...shown, dataUpdatedAt: Date.now() }, 5_000));
});

Deno.test("only what follows a change is out of date by it", async () => {
  const client = clientWith({ apps: 1 });
  const follows = (_: unknown, change?: { before: unknown; now: unknown }) =>
    change === undefined || change.before === change.now;

  await leading({ client, queryKey: TOTALS }, Promise.resolve({ apps: 2 }), follows);

  assert(!state(client)?.isInvalidated);
});

async function until(isSo: () => boolean | undefined) {
  for (let turn = 0; turn < 100 && !isSo(); turn++) {
    await new Promise((done) => setTimeout(done));
  }
  assert(isSo());
}
