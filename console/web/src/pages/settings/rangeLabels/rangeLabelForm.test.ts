import assert from "node:assert/strict";
import { addressesPath, hintFor, orderOf } from "./rangeLabelForm.ts";

Deno.test("a range in a way that the service does not read gets a hint how to write it", () => {
  assert.equal(hintFor("10.20.*.*"), "wildcard");
  assert.equal(hintFor("10.20.0.0 - 10.20.0.255"), "fromTo");
  assert.equal(hintFor("10.20.0.0/255.255.255.0"), "netmask");
});

Deno.test("an address or a CIDR range gets none", () => {
  for (
    const range of ["", "10.20.0.7", "10.20.0.0/16", "2001:db8:40::/48", "::ffff:10.20.0.0/112"]
  ) {
    assert.equal(hintFor(range), undefined, range);
  }
});

Deno.test("a label is sent once both fields are filled in", () => {
  assert.equal(orderOf({ range: " ", label: "Plant" }), undefined);
  assert.equal(orderOf({ range: "10.20.0.0/16", label: "" }), undefined);
  assert.deepEqual(orderOf({ range: " 10.20.0.0/16 ", label: " Plant 7 " }), {
    range: "10.20.0.0/16",
    label: "Plant 7",
  });
});

Deno.test("a label leads to its addresses", () => {
  assert.equal(addressesPath("R&D"), "/discover/ip-addresses?q=R%26D");
});
