import assert from "node:assert/strict";
import type { SendFile, SendOptions } from "../api/upload.ts";
import { isBusy, MAX_UPLOADS, UploadStore } from "./uploadStore.ts";

const FILE = { name: "access.log", size: 10 };
const OTHER = { name: "proxy.log", size: 20 };

/** A sender that is answered by hand. */
function byHand() {
  const calls: (SendOptions & PromiseWithResolvers<string> & { name: string })[] = [];
  const waiting: (() => void)[] = [];
  const send: SendFile<string> = ({ name }, options) => {
    const call = { ...options, ...Promise.withResolvers<string>(), name };
    calls.push(call);
    waiting.splice(0).forEach((go) => go());
    return call.promise;
  };
  /** The sending of the file that is the given one in turn, once it has begun. */
  const call = async (index: number) => {
    while (!calls[index]) {
      await new Promise<void>((go) => waiting.push(go));
    }
    return calls[index];
  };
  return { send, calls, call };
}

function phases(store: UploadStore<string>) {
  return store.get().uploads.map(({ file, phase }) => `${file.name} ${phase}`);
}

Deno.test("a file is sent, then counted, then done", async () => {
  const { send, call } = byHand();
  const store = new UploadStore(send);
  const seen: unknown[] = [];
  store.subscribe(() => seen.push(store.get().uploads[0]?.phase));

  const [sent] = store.add([FILE]);
  const sending = await call(0);
  sending.onSent(4);
  assert.deepEqual(store.get().uploads, [{ id: 1, file: FILE, phase: "sending", sent: 4 }]);
  sending.onSent(10);
  sending.resolve("counted");
  await sent;

  assert.deepEqual(store.get().uploads, [{ id: 1, file: FILE, phase: "done", answer: "counted" }]);
  assert.deepEqual(seen, ["waiting", "sending", "sending", "counting", "done"]);
});

Deno.test("several files go one after the other, also those that come meanwhile", async () => {
  const { send, calls, call } = byHand();
  const store = new UploadStore(send);

  const [first, second] = store.add([FILE, OTHER]);
  const [third] = store.add([{ name: "late.log", size: 1 }]);
  (await call(0)).resolve("one");
  await first;
  (await call(1)).reject("too large");
  await second;
  await call(2);

  assert.deepEqual(phases(store), ["access.log done", "proxy.log failed", "late.log sending"]);
  assert.deepEqual(calls.map(({ name }) => name), ["access.log", "proxy.log", "late.log"]);
  assert(isBusy(store.get()));
  calls[2]?.resolve("three");
  await third;
  assert(!isBusy(store.get()));
});

Deno.test("files that there is no room for are named, and not sent", () => {
  const store = new UploadStore(byHand().send);
  const files = Array.from({ length: MAX_UPLOADS + 1 }, (_, n) => ({ name: `${n}.log`, size: 1 }));

  store.add(files);
  assert.equal(store.get().uploads.length, MAX_UPLOADS);
  assert.deepEqual(store.get().notTaken, files.slice(MAX_UPLOADS));

  store.add([FILE]);
  assert.equal(store.get().uploads.length, MAX_UPLOADS);
  assert.deepEqual(store.get().notTaken, [FILE]);
});

Deno.test("files that are through make room for the next", async () => {
  const { send, call } = byHand();
  const store = new UploadStore(send);

  const [sent] = store.add([FILE]);
  (await call(0)).resolve("counted");
  await sent;
  store.add([OTHER]);

  assert.deepEqual(phases(store), ["proxy.log waiting"]);
});

Deno.test("a refused file stays at hand to be sent again", async () => {
  const { send, call } = byHand();
  const store = new UploadStore(send);

  const [sent] = store.add([FILE]);
  (await call(0)).reject("too large");
  await sent;
  assert.deepEqual(store.get().uploads, [
    { id: 1, file: FILE, phase: "failed", error: "too large" },
  ]);
  const again = store.retry(1);
  (await call(1)).resolve("counted");
  await again;

  assert.deepEqual(phases(store), ["access.log done"]);
});

Deno.test("what was cancelled says nothing any more, and the next goes on", async () => {
  const { send, calls, call } = byHand();
  const store = new UploadStore(send);

  store.add([FILE, { name: "waits.log", size: 1 }, OTHER]);
  const cancelled = await call(0);
  store.forget(({ file }) => file !== OTHER);
  assert(cancelled.signal.aborted);
  cancelled.onSent(5);
  cancelled.reject("aborted");
  await call(1);

  assert.deepEqual(phases(store), ["proxy.log sending"]);
  assert.equal(calls[1]?.name, OTHER.name);
});
