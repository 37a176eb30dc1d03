import assert from "node:assert/strict";
import { orderOf } from "./tokenOrder.ts";

const DRAFT = { description: " Berlin ", tags: "kiosk, kiosk", maxUses: "5", hours: "24" } as const;

Deno.test("a token is asked for with what is filled in", () => {
  assert.deepEqual(orderOf(DRAFT), {
    description: "Berlin",
    tags: ["kiosk"],
    maxUses: 5,
    expiresInHours: 24,
  });
});

Deno.test("a token that could not be made is not asked for", () => {
  for (const maxUses of ["", "0", "1.5", "1000001", "many"]) {
    assert.equal(orderOf({ ...DRAFT, maxUses }), undefined);
  }
});
