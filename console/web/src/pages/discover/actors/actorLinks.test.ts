import assert from "node:assert/strict";
import { actorLinks } from "./actorLinks.ts";

const ID = "5f0c5f0e-7a0b-4a43-8a37-7a4b9b7f2f11";
const linksOf = (...[kind, actor]: Parameters<typeof actorLinks>) =>
  actorLinks(kind, actor).map(({ to }) => to);

Deno.test("a device leads to its alerts, and to how it enrolled", () => {
  assert.deepEqual(linksOf("devices", { id: ID, name: "LAPTOP-0042" }), [
    `/respond/alerts?device=${ID}`,
    `/settings/devices?device=${ID}`,
  ]);
});

Deno.test("a user leads to alerts, as devices name users", () => {
  assert.deepEqual(linksOf("users", { id: "ann & co", name: "ann & co" }), [
    "/respond/alerts?user=ann+%26+co",
  ]);
});

Deno.test("what alerts do not name leads nowhere", () => {
  assert.deepEqual(linksOf("users", { id: ID, name: "Ann Other", personId: ID }), []);
  assert.deepEqual(linksOf("devices", { id: "desk-1", name: "desk-1" }), []);
  assert.deepEqual(linksOf("ip-addresses", { id: "10.0.0.1", name: "10.0.0.1" }), []);
});
