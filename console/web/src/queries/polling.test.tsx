import { type MutationKey, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import assert from "node:assert/strict";
import { renderToStaticMarkup } from "react-dom/server";
import { REFRESH_MILLIS } from "./keys.ts";
import { usePollMillis } from "./polling.ts";

const PERSON = ["person-deletion"];
const SOURCE = ["source-deletion"];

/** How often something open of that kind is asked for again. */
function pollOf(client: QueryClient, deletion: MutationKey): string {
  const Poll = () => String(usePollMillis(deletion));
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <Poll />
    </QueryClientProvider>,
  );
}

Deno.test("what is being deleted is not asked for until that is done", async () => {
  const client = new QueryClient();
  const answer = Promise.withResolvers<void>();
  const deletion = client.getMutationCache().build(client, {
    mutationKey: PERSON,
    mutationFn: () => answer.promise,
  });

  const deleted = deletion.execute(undefined);

  assert.equal(pollOf(client, PERSON), "false");
  assert.equal(pollOf(client, SOURCE), String(REFRESH_MILLIS));
  answer.resolve();
  await deleted;
  assert.equal(pollOf(client, PERSON), String(REFRESH_MILLIS));
  client.clear();
});
