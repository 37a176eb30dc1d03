import assert from "node:assert/strict";
import { isolated } from "../../format/isolated.ts";
import { isConfirmed, isTyped } from "./deletion.ts";

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

Deno.test("a name may be copied from the sentence that asks for it", () => {
  const name = "\u202Etxt.exe";

  assert(isTyped(name, isolated(name)));
  assert(isTyped(name, ` ${name} `));
  assert(isTyped("a\u2069b", "ab"), "no sentence shows what would end its isolate");
  assert(!isTyped(name, "txt.exe"));
});
