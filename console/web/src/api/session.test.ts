import assert from "node:assert/strict";
import { providerSignIn } from "./session.ts";

Deno.test("who signs in at the provider comes back to the page, filters included", () => {
  assert.equal(
    providerSignIn("/console/discover/apps?q=a%20b&risk=low"),
    "/session/provider?to=%2Fconsole%2Fdiscover%2Fapps%3Fq%3Da%2520b%26risk%3Dlow",
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
