import assert from "node:assert/strict";
import { changeOf, changeOfMany, NO_TRIAGE, triageOf } from "./triage.ts";

const ALERT = { status: "New", assignedTo: "ines" } as const;

Deno.test("a form that nobody touched changes nothing", () => {
  assert.deepEqual(changeOf(ALERT, triageOf(ALERT)), {});
});

Deno.test("only what was changed is sent", () => {
  const triage = { ...triageOf(ALERT), status: "Resolved" as const, comment: "  known  " };

  assert.deepEqual(changeOf(ALERT, triage), { status: "Resolved", comment: "known" });
});

Deno.test("an assignee can be taken away", () => {
  assert.deepEqual(changeOf(ALERT, { ...triageOf(ALERT), assignedTo: " " }), { assignedTo: "" });
});

Deno.test("of many alerts only what is filled in is changed", () => {
  assert.deepEqual(changeOfMany(NO_TRIAGE), {});
  assert.deepEqual(changeOfMany({ ...NO_TRIAGE, status: "Resolved", comment: " known " }), {
    status: "Resolved",
    comment: "known",
  });
});
