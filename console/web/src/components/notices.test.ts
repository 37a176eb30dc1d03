import assert from "node:assert/strict";
import { ProblemError } from "../api/problem.ts";
import { doneNotice, failureNotice } from "./notices.ts";

Deno.test("what is done is no failure", () => {
  assert.deepEqual(doneNotice("Saved"), { variant: "success", title: "Saved" });
});

Deno.test("a failure says why", () => {
  const problem = new ProblemError(409, "That is not possible now", "The app is being merged");

  assert.deepEqual(failureNotice(problem), {
    variant: "danger",
    title: "That did not work: That is not possible now",
    detail: "The app is being merged",
  });
  assert.equal(failureNotice(new TypeError("fetch")).variant, "danger");
});
