import assert from "node:assert/strict";
import { type OpenApi, select } from "./select.ts";

const DOCUMENT: OpenApi = {
  openapi: "3.1.0",
  info: { title: "policy-service" },
  paths: {
    "/alerts": {
      get: {
        summary: "List alerts",
        responses: {
          200: { content: { json: { $ref: "#/components/schemas/Page" } } },
          401: { content: { json: { $ref: "#/components/schemas/Problem" } } },
        },
      },
      post: { responses: { 201: {} } },
    },
    "/devices": { get: { responses: { 200: {} } } },
  },
  components: {
    schemas: {
      Page: { properties: { items: { $ref: "#/components/schemas/Alert" } } },
      Alert: {
        examples: [{ next: "Another alert" }],
        properties: { next: { $ref: "#/components/schemas/Alert" } },
      },
      Problem: {},
      Device: {},
    },
  },
};

Deno.test("only what is used is taken over, with the schemas that it leads to", () => {
  const selected = select(DOCUMENT, { "/alerts": ["get"] });

  assert.deepEqual(Object.keys(selected.paths), ["/alerts"]);
  assert.deepEqual(Object.keys(selected.paths["/alerts"] ?? {}), ["get"]);
  assert.deepEqual(Object.keys(selected.components.schemas), ["Page", "Alert"]);
  assert(!/List alerts|Another alert/.test(JSON.stringify(selected)));
});

Deno.test("an operation that no service offers is named", () => {
  assert.throws(() => select(DOCUMENT, { "/devices": ["delete"] }), /delete \/devices/);
});
