import assert from "node:assert/strict";
import { read } from "../../../url/search.ts";
import { visitOf, WHY_FIELDS } from "./whySearch.ts";

const KNOWN = { deviceId: "d-1", groupId: "0" };
const asked = (search: string) => read(WHY_FIELDS, new URLSearchParams(search));

Deno.test("nothing is asked without an address", () => {
  assert.equal(visitOf(asked("url=+&user=ada"), KNOWN), undefined);
});

Deno.test("a visit is that of a device or of a group, never of both", () => {
  assert.deepEqual(visitOf(asked("url=box.com"), KNOWN), { url: "box.com", groupId: "0" });
  assert.deepEqual(visitOf(asked("url=box.com&group=4&user=ada"), KNOWN), {
    url: "box.com",
    groupId: "4",
    user: "ada",
  });
  assert.deepEqual(visitOf(asked("url=box.com&group=4&device=LAPTOP-1"), KNOWN), {
    url: "box.com",
    deviceId: "d-1",
  });
});

Deno.test("a device that is not known yet waits", () => {
  const unknown = { ...KNOWN, deviceId: undefined };

  assert.equal(visitOf(asked("url=box.com&device=LAPTOP"), unknown), undefined);
});
