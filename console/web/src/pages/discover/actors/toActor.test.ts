import assert from "node:assert/strict";
import { rangeOf } from "../../../url/range.ts";
import { read } from "../../../url/search.ts";
import { ACTORS_FIELDS } from "./actorsSearch.ts";
import { toActor } from "./toActor.ts";

const ID = "5f0c5f0e-7a0b-4a43-8a37-7a4b9b7f2f11";

Deno.test("whom an app leads to is open in the same report, on the same days", () => {
  const to = toActor("users", { id: "ann & co", name: "ann & co" }, "endpoint-users", { days: 7 });

  assert.equal(to, "/discover/users?report=endpoint-users&days=7&open=ann+%26+co");
  const dates = { from: "2026-11-01", to: "2026-11-30" };
  const state = read(
    ACTORS_FIELDS,
    new URL(toActor("ip-addresses", { id: "::1", name: "::1" }, "r", dates), "http://h")
      .searchParams,
  );
  assert.deepEqual(rangeOf(state), dates);
  assert.equal(state.open, "::1");
});

Deno.test("who has an id that says nothing is listed by name", () => {
  const to = toActor("devices", { id: ID, name: "LAPTOP-0042" }, "endpoint-users", { days: 30 });

  assert.equal(
    to,
    `/discover/devices?report=endpoint-users&days=30&q=LAPTOP-0042&open=${ID}`,
  );
});
