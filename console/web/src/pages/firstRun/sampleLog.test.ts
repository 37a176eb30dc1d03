import assert from "node:assert/strict";
import { sampleLog } from "./sampleLog.ts";

const NOON = new Date("2026-11-29T12:00:00Z");
const LINE =
  /^(\d{10})\.\d{3} \d+ 10\.20\.30\.\d+ TCP_TUNNEL\/200 (\d+) CONNECT [a-z0-9.-]+:443 \S+ /;

Deno.test("the sample is of the two weeks before the day, in their order", () => {
  const lines = sampleLog(NOON).trimEnd().split("\n");
  const seconds = lines.map((line) => Number(LINE.exec(line)?.[1]));

  assert.equal(lines.length, 2000);
  assert.deepEqual(seconds, [...seconds].sort());
  assert.ok((seconds[0] ?? 0) >= Date.parse("2026-11-15T00:00:00Z") / 1000);
  assert.ok((seconds.at(-1) ?? 0) < Date.parse("2026-11-29T00:00:00Z") / 1000);
});

Deno.test("the same day gives the same sample", () => {
  assert.equal(sampleLog(NOON), sampleLog(new Date("2026-11-29T23:59:59Z")));
  assert.notEqual(sampleLog(NOON), sampleLog(new Date("2026-11-30T00:00:00Z")));
});

Deno.test("every site of it is used", () => {
  const hosts = new Set(sampleLog(NOON).match(/(?<=CONNECT )[^:]+/g));

  assert.equal(hosts.size, 15);
});
