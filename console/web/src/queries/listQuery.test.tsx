import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import assert from "node:assert/strict";
import { renderToStaticMarkup } from "react-dom/server";
import { REFRESH_MILLIS } from "./keys.ts";
import { useListQuery } from "./listQuery.ts";

const KEY = ["a list"];

/** Draws a list without putting it on a screen; how often it is asked for by then. */
function askedByDrawing(client: QueryClient, enabled: boolean, times: number): number {
  let asked = 0;
  const List = () => {
    useListQuery({
      queryKey: KEY,
      enabled,
      queryFn: () => Promise.resolve(++asked),
      refetchInterval: REFRESH_MILLIS,
    });
    return null;
  };
  for (let time = 0; time < times; time++) {
    renderToStaticMarkup(
      <QueryClientProvider client={client}>
        <List />
      </QueryClientProvider>,
    );
  }
  return asked;
}

Deno.test("a list is asked for once, before what asks for it is on the screen", () => {
  const client = new QueryClient();

  assert.equal(askedByDrawing(client, true, 3), 1);
  client.clear();
});

Deno.test("a list that cannot be asked for yet is not", () => {
  const client = new QueryClient();

  assert.equal(askedByDrawing(client, false, 3), 0);
  assert.equal(client.getQueryState(KEY)?.fetchStatus ?? "idle", "idle");
  client.clear();
});
