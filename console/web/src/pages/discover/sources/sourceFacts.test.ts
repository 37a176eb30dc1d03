import assert from "node:assert/strict";
import type { DataSource } from "../../../queries/sources.ts";
import { factsOf } from "./sourceFacts.ts";

const STREAM: DataSource = {
  id: "endpoint-users",
  name: "Endpoint users",
  kind: "endpoint",
  state: "receiving",
  keepDays: 90,
  excluded: 0,
};

Deno.test("a stream has no lines, and says how long it is kept", () => {
  const facts = new Map(factsOf(STREAM, "UTC"));

  assert.equal(facts.get("Retention"), "The last 90 days");
  assert.equal(facts.get("Last data"), "–");
  assert(!facts.has("Lines"));
});

Deno.test("a file says who uploaded it", () => {
  const facts = new Map(
    factsOf({
      ...STREAM,
      kind: "snapshot",
      file: {
        format: "squidNative",
        lines: 1_234,
        rejected: 0,
        reasons: [],
        uploadedBy: "ines",
        uploadedAt: "2026-03-02T08:15:30Z",
      },
    }, "UTC"),
  );

  assert.equal(facts.get("Lines"), "1,234");
  assert.equal(facts.get("Uploaded by"), "ines");
});
