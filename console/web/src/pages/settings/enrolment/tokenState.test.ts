import assert from "node:assert/strict";
import type { EnrolmentToken } from "../../../queries/enrolment.ts";
import { tokenStateOf } from "./tokenState.ts";

const NOW = new Date("2026-11-29T12:00:00Z");
const TOKEN: EnrolmentToken = {
  id: "1",
  description: "",
  tags: [],
  maxUses: 5,
  usesLeft: 2,
  createdAt: "2026-11-29T08:00:00Z",
  createdBy: "ines",
  expiresAt: "2026-11-30T08:00:00Z",
};

Deno.test("a token is valid until it is used up, expired or revoked", () => {
  assert.equal(tokenStateOf(TOKEN, NOW), "valid");
  assert.equal(tokenStateOf({ ...TOKEN, usesLeft: 0 }, NOW), "usedUp");
  assert.equal(tokenStateOf({ ...TOKEN, expiresAt: "2026-11-29T12:00:00Z" }, NOW), "expired");
  assert.equal(
    tokenStateOf({ ...TOKEN, usesLeft: 0, revokedAt: "2026-11-29T09:00:00Z" }, NOW),
    "revoked",
  );
});
