import assert from "node:assert/strict";
import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { isChange, leading } from "./leading.ts";

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
