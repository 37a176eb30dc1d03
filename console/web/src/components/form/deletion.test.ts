import assert from "node:assert/strict";
import { isConfirmed } from "./deletion.ts";

Deno.test("data goes once its name is typed and a reason is given", () => {
  const source = { name: "Endpoint users", needsReason: true };

  assert(isConfirmed(source, { typed: "Endpoint users", reason: "test data" }));
  assert(!isConfirmed(source, { typed: "endpoint users", reason: "test data" }));
  assert(!isConfirmed(source, { typed: "Endpoint users", reason: " " }));
});

Deno.test("an upload goes once its name is typed", () => {
  const source = { name: "access.log", needsReason: false };

  assert(isConfirmed(source, { typed: "access.log", reason: "" }));
  assert(!isConfirmed(source, { typed: "", reason: "" }));
});
