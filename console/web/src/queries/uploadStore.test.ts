import assert from "node:assert/strict";
import type { SendFile, SendOptions } from "../api/upload.ts";
import { UploadStore } from "./uploadStore.ts";

const FILE = { name: "access.log", size: 10 };

/** A sender that is answered by hand. */
function byHand() {
  const calls: (SendOptions & PromiseWithResolvers<string>)[] = [];
  const send: SendFile<string> = (_, options) => {
    const call = { ...options, ...Promise.withResolvers<string>() };
    calls.push(call);
    return call.promise;
  };
  return { send, calls };
}

Deno.test("a file is sent, then counted, then done", async () => {
  const { send, calls } = byHand();
  const store = new UploadStore(send);
  const seen: unknown[] = [];
  store.subscribe(() => seen.push(store.get().phase));

  const answer = store.start(FILE);
  calls[0]?.onSent(4);
  assert.deepEqual(store.get(), { phase: "sending", file: FILE, sent: 4 });
  calls[0]?.onSent(10);
  calls[0]?.resolve("counted");

  assert.equal(await answer, "counted");
  assert.deepEqual(store.get(), { phase: "done", file: FILE, answer: "counted" });
  assert.deepEqual(seen, ["none", "sending", "sending", "counting", "done"]);
});

Deno.test("a refused file stays at hand to be sent again", async () => {
  const { send, calls } = byHand();
  const store = new UploadStore(send);

  const answer = store.start(FILE);
  calls[0]?.reject("too large");

  assert.equal(await answer, undefined);
  assert.deepEqual(store.get(), { phase: "failed", file: FILE, error: "too large" });
});

Deno.test("what was cancelled says nothing any more", async () => {
  const { send, calls } = byHand();
  const store = new UploadStore(send);

  const answer = store.start(FILE);
  store.cancel();
  assert(calls[0]?.signal.aborted);
  calls[0]?.onSent(5);
  calls[0]?.reject("aborted");
  await answer;

  assert.deepEqual(store.get(), { phase: "none" });
});
