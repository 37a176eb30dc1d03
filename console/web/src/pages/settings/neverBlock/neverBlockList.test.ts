import assert from "node:assert/strict";
import { adding, entriesOf, hostIn, isHost, matching, removing } from "./neverBlockList.ts";

const LIST = {
  hosts: ["gnomon.example.org", "login.test", "ours.test"],
  own: ["gnomon.example.org"],
  shipped: ["login.test", "updates.test"],
  added: ["ours.test"],
  removed: ["updates.test"],
};

Deno.test("the list says of each name where it comes from, and what was taken out", () => {
  assert.deepEqual(entriesOf(LIST), [
    { host: "gnomon.example.org", origin: "own" },
    { host: "login.test", origin: "shipped" },
    { host: "ours.test", origin: "added" },
    { host: "updates.test", origin: "removed" },
  ]);
});

Deno.test("conditions are met together", () => {
  const entries = entriesOf(LIST);

  assert.deepEqual(matching(entries, { q: " Test", origin: "removed" }), [
    { host: "updates.test", origin: "removed" },
  ]);
  assert.equal(matching(entries, { q: "", origin: "" }).length, 4);
});

Deno.test("an address that is pasted becomes its host", () => {
  assert.equal(hostIn(" https://Portal.Example.org:8443/a?b "), "portal.example.org");
  assert.equal(hostIn("example.org."), "example.org");
  assert.ok(isHost("portal.example.org"));
  assert.ok(!isHost("localhost"));
  assert.ok(!isHost("a b.example.org"));
  assert.ok(!isHost(".example.org"));
});

Deno.test("a shipped name is restored, another one added", () => {
  assert.deepEqual(adding(LIST, "updates.test"), { neverBlock: { removed: [] } });
  assert.deepEqual(adding(LIST, "new.test"), { neverBlock: { added: ["ours.test", "new.test"] } });
});

Deno.test("an added name goes, a shipped one is done without", () => {
  assert.deepEqual(removing(LIST, { host: "ours.test", origin: "added" }), {
    neverBlock: { added: [] },
  });
  assert.deepEqual(removing(LIST, { host: "login.test", origin: "shipped" }), {
    neverBlock: { removed: ["updates.test", "login.test"] },
  });
});
