import { QueryClient } from "@tanstack/react-query";
import assert from "node:assert/strict";
import { appTagQuery, type AppTagResponse, refreshTags } from "./tags.ts";

const LIST = ["app-tags", {}, {}];
const BOX = ["app-tags", "box"];
const DROPBOX = ["app-tags", "dropbox"];
const BOX_TAG: AppTagResponse = {
  appId: "box",
  appName: "Box",
  indicators: [],
  pendingDomains: [],
  revision: 17,
  riskLevel: "low",
  tag: "sanctioned",
  taggedAt: "2026-03-01T09:00:00.000Z",
  taggedBy: "ada",
  withheldDomains: [],
};
const REPORT = ["reports", "dropbox"];

/** Whether each is asked for again. */
function refreshed(gone?: string): unknown[] {
  const client = new QueryClient();
  const keys = [LIST, BOX, DROPBOX, REPORT];
  keys.forEach((key) => client.setQueryData(key, {}));
  refreshTags(client, gone);
  const states = keys.map((key) => client.getQueryState(key)?.isInvalidated);
  client.clear();
  return states;
}

Deno.test("a tag that is gone is not asked for again, all others are", () => {
  assert.deepEqual(refreshed("dropbox"), [true, true, false, true]);
  assert.deepEqual(refreshed(), [true, true, true, true]);
});

Deno.test("an app without a tag is asked for without an error until it has one", async () => {
  const client = new QueryClient();
  const asked: string[] = [];
  let tag: AppTagResponse | null = null;
  const answer = (how: string) => (app: string) => {
    asked.push(`${how} ${app}`);
    return Promise.resolve(tag);
  };
  const query = appTagQuery("box", 3_000, { read: answer("read"), find: answer("find") });

  const answers = [await client.fetchQuery(query), await client.fetchQuery(query)];
  tag = BOX_TAG;
  answers.push(await client.fetchQuery(query), await client.fetchQuery(query));

  assert.deepEqual(answers, [null, null, BOX_TAG, BOX_TAG]);
  assert.deepEqual(asked, ["read box", "find box", "find box", "read box"]);
  assert.equal(query.refetchInterval, 3_000);
  client.clear();
});
