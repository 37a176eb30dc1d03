import assert from "node:assert/strict";
import { orderOf } from "./promotion.ts";

Deno.test("what is not filled in of an app is left to the catalog", () => {
  assert.deepEqual(orderOf("quay.test", { name: " Quay ", vendor: " ", category: "" }), {
    domains: ["quay.test"],
    name: "Quay",
  });
});
