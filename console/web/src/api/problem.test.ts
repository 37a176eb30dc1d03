import assert from "node:assert/strict";
import { isAway, isSignedOut, problemIn, problemOf } from "./problem.ts";

Deno.test("a problem is shown as the service words it", () => {
  const problem = problemOf(409, { title: "It is not blockable", detail: "gnomon.example" });

  assert.equal(problem.title, "It is not blockable");
  assert.equal(problem.detail, "gnomon.example");
});

Deno.test("an answer that is no problem shows its status", () => {
  assert.match(problemOf(502, "<html>").title, /502/);
  assert.match(problemOf(500, { title: 7 }).title, /500/);
});

Deno.test("what never reached a service says so", () => {
  assert.equal(problemIn(new TypeError("Failed to fetch")).status, 0);
});

Deno.test("only 401 signs out", () => {
  assert(isSignedOut(problemOf(401, {})));
  assert(!isSignedOut(problemOf(403, {})));
  assert(!isSignedOut(new TypeError()));
});

Deno.test("a service that is away may be back soon, a refusal stays one", () => {
  assert(isAway(new TypeError("Failed to fetch")));
  assert(isAway(problemOf(503, undefined)));
  assert(!isAway(problemOf(404, undefined)));
  assert(!isAway(problemOf(500, undefined)));
});
