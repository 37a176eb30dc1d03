import assert from "node:assert/strict";
import { csvRow, csvTime } from "./csv.ts";

Deno.test("a cell is never a formula, and what separates stands in quotes", () => {
  const cells: [string, string][] = [
    ["=1+1", "'=1+1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["-5", "'-5"],
    ["+5", "'+5"],
    ["\uff1d1+1", "'\uff1d1+1"],
    ["'=1", "''=1"],
    ["\t=1", "'\t=1"],
    ["\n=1", '"\'\n=1"'],
    ["=a,b", '"\'=a,b"'],
    ["plain", "plain"],
    ["'tis", "'tis"],
    ["a,b", '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ["two\r\nlines", '"two\r\nlines"'],
    [" edge", '" edge"'],
    ["日本 🗂", "日本 🗂"],
    ["", ""],
  ];

  for (const [text, cell] of cells) {
    assert.equal(csvRow([text]), `${cell}\r\n`);
  }
});

Deno.test("numbers stay numbers, values of a list stand behind each other", () => {
  assert.equal(
    csvRow([-5, 7.5, true, undefined, ["a", "b"], ["=a"], []]),
    "-5,7.5,true,,a;b,'=a,\r\n",
  );
});

Deno.test("a time has the offset of the zone, so that each hour of autumn is one", () => {
  const of = (instant: string, zone = "Europe/Berlin") => csvTime(instant, zone);

  assert.equal(of("2026-10-25T00:30:00Z"), "2026-10-25T02:30:00.000+02:00");
  assert.equal(of("2026-10-25T01:30:00Z"), "2026-10-25T02:30:00.000+01:00");
  assert.equal(of("2026-03-02T08:15:30.123987Z", "UTC"), "2026-03-02T08:15:30.123+00:00");
  assert.equal(of("2026-07-01T00:00:00Z", "America/St_Johns"), "2026-06-30T21:30:00.000-02:30");
  assert.equal(of("2026-07-01T00:00:00Z", "Asia/Kathmandu"), "2026-07-01T05:45:00.000+05:45");
  assert.equal(csvTime(undefined, "UTC"), undefined);
});
