import assert from "node:assert/strict";
import type { Device } from "../../../queries/devices.ts";
import { read } from "../../../url/search.ts";
import { revisionOf, stateOf } from "./deviceFacts.ts";
import { ENROLLED_FIELDS, filterOf } from "./enrolledSearch.ts";
import { toLagging } from "./toEnrolled.ts";

const DEVICE: Device = {
  id: "d1",
  name: "LAPTOP-1",
  osPlatform: "Linux",
  state: "active",
  connected: true,
  tags: [],
  group: { id: "1", name: "Marketing" },
  enrolledAt: "2026-11-29T08:00:00Z",
  enforced: { revision: 1200, at: "2026-11-29T08:01:00Z" },
};

Deno.test("a device that is not trusted any more is not shown as connected", () => {
  assert.equal(stateOf(DEVICE), "connected");
  assert.equal(stateOf({ ...DEVICE, connected: false }), "away");
  assert.equal(stateOf({ ...DEVICE, state: "revoked" }), "revoked");
});

Deno.test("a revision says whether it is the newest", () => {
  assert.equal(revisionOf(DEVICE, 1200), "1,200, the newest");
  assert.equal(revisionOf(DEVICE, 1201), "1,200 of 1,201");
  assert.equal(revisionOf(DEVICE, undefined), "1,200");
  const { enforced: _, ...silent } = DEVICE;
  assert.equal(revisionOf(silent, 1201), "–");
});

Deno.test("a group that cannot be one sets no condition", () => {
  assert.deepEqual(filterOf(read(ENROLLED_FIELDS, new URLSearchParams("q=a&group=b"))), { q: "a" });
  assert.deepEqual(filterOf(read(ENROLLED_FIELDS, new URLSearchParams("group=7"))), { group: "7" });
});

Deno.test("only a revision is one to lag behind", () => {
  const filterAt = (search: string) => filterOf(read(ENROLLED_FIELDS, new URLSearchParams(search)));

  assert.deepEqual(filterAt(toLagging(17).replace(/.*\?/, "")), { behindRevision: 17 });
  ["0", "-1", "1.5", "latest", "1".repeat(16)].forEach((revision) =>
    assert.deepEqual(filterAt(`behindRevision=${revision}`), {})
  );
});
