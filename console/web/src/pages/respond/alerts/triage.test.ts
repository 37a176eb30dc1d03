import assert from "node:assert/strict";
import {
  changeOf,
  changeOfMany,
  CLASSIFICATIONS,
  classifiedAs,
  DETERMINATIONS,
  determinationsOf,
  editsOf,
  mayBeNone,
  NO_TRIAGE,
  orderOf,
  triageOf,
} from "./triage.ts";

const ALERT = { status: "New", assignedTo: "ines" } as const;

Deno.test("an untouched form changes nothing", () => {
  assert.deepEqual(changeOf(ALERT, {}), {});
  assert.deepEqual(changeOf(ALERT, triageOf(ALERT)), {});
});

Deno.test("only what was changed is sent", () => {
  const edits = { status: "Resolved", assignedTo: "ines", comment: "  known  " } as const;

  assert.deepEqual(changeOf(ALERT, edits), { status: "Resolved", comment: "known" });
});

Deno.test("what another user has changed meanwhile stays", () => {
  const edits = editsOf(ALERT, { ...triageOf(ALERT), comment: "seen" });
  const meanwhile = { status: "Resolved", assignedTo: "jon" } as const;

  assert.deepEqual(changeOf(meanwhile, edits), { comment: "seen" });
});

Deno.test("an assignee can be taken away", () => {
  assert.deepEqual(changeOf(ALERT, { assignedTo: " " }), { assignedTo: "" });
});

Deno.test("of many alerts only what is filled in is changed", () => {
  assert.deepEqual(changeOfMany(NO_TRIAGE), {});
  assert.deepEqual(changeOfMany({ ...NO_TRIAGE, status: "Resolved", comment: " known " }), {
    status: "Resolved",
    comment: "known",
  });
});

Deno.test("a determination is offered under the classification that it explains", () => {
  assert.deepEqual(determinationsOf(""), []);
  assert.deepEqual(determinationsOf("FalsePositive"), [
    "NotMalicious",
    "InsufficientData",
    "Other",
  ]);
  assert.ok(CLASSIFICATIONS.every((each) => determinationsOf(each).includes("Other")));
  assert.equal(DETERMINATIONS.length, 12);
});

Deno.test("a determination ends with its classification", () => {
  const judged = {
    ...ALERT,
    classification: "TruePositive",
    determination: "Malware",
  } as const;
  const edits = editsOf(judged, classifiedAs("FalsePositive", triageOf(judged)));

  assert.equal({ ...triageOf(judged), ...edits }.determination, "");
  assert.deepEqual(changeOf(judged, edits), { classification: "FalsePositive" });
  assert.deepEqual(changeOf(judged, { ...edits, determination: "NotMalicious" }), {
    classification: "FalsePositive",
    determination: "NotMalicious",
  });
  assert.deepEqual(changeOf(judged, { determination: "Phishing" }), { determination: "Phishing" });
});

Deno.test("who takes a classification back has the determination of before", () => {
  const before = triageOf({ ...ALERT, classification: "TruePositive", determination: "Malware" });

  assert.deepEqual(classifiedAs("TruePositive", before), {
    classification: "TruePositive",
    determination: "Malware",
  });
  assert.equal(classifiedAs("TruePositive", NO_TRIAGE).determination, "");
});

Deno.test("what an alert has cannot become nothing", () => {
  const before = triageOf({ ...ALERT, classification: "TruePositive", determination: "Malware" });
  const other = { ...before, ...classifiedAs("FalsePositive", before) };

  assert.deepEqual(mayBeNone(before, before), { classification: false, determination: false });
  assert.deepEqual(mayBeNone(other, before), { classification: false, determination: true });
  const none = triageOf(ALERT);
  assert.deepEqual(mayBeNone(none, none), { classification: true, determination: true });
});

Deno.test("a decision names the version that was seen, a comment none", () => {
  assert.deepEqual(orderOf({ comment: "seen" }, '"1"'), { change: { comment: "seen" } });
  assert.deepEqual(orderOf({ comment: "seen", status: "Resolved" }, '"1"'), {
    change: { comment: "seen", status: "Resolved" },
    etag: '"1"',
  });
});
