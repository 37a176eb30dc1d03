import assert from "node:assert/strict";
import { hasLapsed, providerSignIn } from "./session.ts";

Deno.test("who signs in at the provider comes back to the page, filters included", () => {
  assert.equal(
    providerSignIn("/console/discover/apps?q=a%20b&riskLevel=low"),
    "/session/provider?to=%2Fconsole%2Fdiscover%2Fapps%3Fq%3Da%2520b%26riskLevel%3Dlow",
  );
});

Deno.test("an address that the front door would refuse becomes one that it takes", () => {
  assert.equal(
    providerSignIn("/console/x?q=A\\b"),
    "/session/provider?to=%2Fconsole%2Fx%3Fq%3DA%255Cb",
  );
  assert.equal(
    providerSignIn(`/console/${"x".repeat(1000)}`),
    "/session/provider?to=%2Fconsole%2F",
  );
});

Deno.test("only a session of the provider that has reached its age has lapsed", () => {
  const session = { subject: "ines", roles: [], expiresAt: "2026-03-02T08:05:00Z" };
  const early = Date.parse("2026-03-02T08:00:01Z");
  const late = Date.parse("2026-03-02T08:04:55Z");

  assert.equal(hasLapsed({ ...session, ofProvider: true }, early), false);
  assert.equal(hasLapsed({ ...session, ofProvider: true }, late), true);
  assert.equal(hasLapsed({ ...session, ofProvider: false }, late), false);
});
