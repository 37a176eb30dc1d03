import assert from "node:assert/strict";
import { read } from "../../../url/search.ts";
import { APPS_FIELDS } from "./appsSearch.ts";
import { boundOf, MEASURE_SUBJECTS, shownBounds } from "./measures.ts";

const of = (subject: string, comparison: "atLeast" | "atMost" | "since" | "until", value: string) =>
  boundOf({ subject, comparison, values: [value] });

Deno.test("a number becomes what the service counts in", () => {
  assert.deepEqual(of("Users", "atLeast", " 5 "), { minUsers: "5" });
  assert.deepEqual(of("IpAddresses", "atMost", "3"), { maxIpAddresses: "3" });
  assert.deepEqual(of("TrafficBytes", "atMost", "1.5"), { maxTrafficBytes: "1500000" });
  assert.deepEqual(of("Coverage", "atMost", "7"), { maxCoverage: "0.07" });
  assert.deepEqual(of("lastSeen", "until", "2026-01-31"), { lastSeenTo: "2026-01-31" });
  assert.equal(of("soc2", "atLeast", "true"), undefined);
});

Deno.test("conditions are shown as people say them, and can be taken away", () => {
  const state = read(
    APPS_FIELDS,
    new URLSearchParams(
      "minUsers=5000&minIpAddresses=2&maxTrafficBytes=1500000&firstSeenFrom=2026-01-31",
    ),
  );

  assert.deepEqual(shownBounds(state), [
    { words: "Users is at least 5,000", without: { minUsers: "" } },
    { words: "IP addresses is at least 2", without: { minIpAddresses: "" } },
    { words: "Traffic is at most 1.5 MB", without: { maxTrafficBytes: "" } },
    { words: "First seen is on or after 31 Jan 2026", without: { firstSeenFrom: "" } },
  ]);
});

Deno.test("only what the service takes is accepted", () => {
  const accepts = (id: string, value: string) =>
    MEASURE_SUBJECTS.find((each) => each.id === id)?.accepts?.(value);

  assert(accepts("Users", "0"));
  assert(!accepts("Users", "-1"));
  assert(!accepts("Users", "few"));
  assert(!accepts("Score", "11"));
  assert(accepts("Coverage", "100"));
  assert(accepts("firstSeen", "2026-02-28"));
  assert(!accepts("firstSeen", "2026-02-30"));
});
