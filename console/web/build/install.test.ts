import assert from "node:assert/strict";
import { isUnreachable } from "./install.ts";

Deno.test("a registry that does not answer is no fault of the lock", () => {
  assert(
    isUnreachable(
      "error: npm package 'react' does not exist: error sending request for url (https://r/react)",
    ),
  );
  assert(isUnreachable("client error (Connect): tcp connect error"));
  assert(isUnreachable("dns error: failed to lookup address information"));
});

Deno.test("a package that is not the one of the lock fails the build", () => {
  assert(!isUnreachable("error: Integrity check failed for npm package: react@19.3.1"));
  assert(!isUnreachable("error: The lockfile is out of date. Run `deno install --frozen=false`"));
});
