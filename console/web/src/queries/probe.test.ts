import assert from "node:assert/strict";
import { type AppProbe, isLookedAt } from "./probe.ts";

const ASKED: AppProbe = {
  appId: "dropbox",
  wantedAt: "2026-03-02T08:00:00Z",
  dueAt: "2026-03-02T08:00:00Z",
  failures: [],
};

Deno.test("an app is looked at once that was after it was asked for", () => {
  const before = { ...ASKED, probedAt: "2026-03-01T08:00:00Z" };

  assert(!isLookedAt(ASKED, undefined));
  assert(!isLookedAt(ASKED, ASKED));
  assert(!isLookedAt(before, before));
  assert(isLookedAt(ASKED, before));
  assert(isLookedAt(before, { ...before, probedAt: "2026-03-02T08:00:30Z" }));
});
