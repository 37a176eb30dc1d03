import { QueryClient } from "@tanstack/react-query";
import assert from "node:assert/strict";
import { refreshTags } from "./tags.ts";

const LIST = ["app-tags", {}, {}];
const BOX = ["app-tags", "box"];
const DROPBOX = ["app-tags", "dropbox"];
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
