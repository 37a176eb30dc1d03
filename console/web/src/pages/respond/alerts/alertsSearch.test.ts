import assert from "node:assert/strict";
import type { Alert } from "../../../queries/alerts.ts";
import { read, write } from "../../../url/search.ts";
import { ALERTS_FIELDS, filterOf, listOf, onlyOf, sortAfter } from "./alertsSearch.ts";

const DEVICE = "5f0c5f0e-7a0b-4a43-8a37-7a4b9b7f2f11";

const stateIn = (search: string) => read(ALERTS_FIELDS, new URLSearchParams(search));
const filterIn = (search: string) => filterOf(stateIn(search), "Europe/Berlin", "ines");

Deno.test("without conditions all alerts are asked for", () => {
  assert.deepEqual(filterIn("severity=Terrible&assignedTo=ann&device=laptop&from=yesterday"), {});
});

Deno.test("each condition of the address is asked for, and nothing else", () => {
  const search = "q=+drop+&status=New&severity=High&attempt=blocked&classification=FalsePositive" +
    `&determination=Other&app=dropbox&device=${DEVICE}&user=ann&alert=7&cursor=x`;

  assert.deepEqual(filterIn(search), {
    q: "drop",
    status: ["New"],
    severity: ["High"],
    attempt: "blocked",
    classification: "FalsePositive",
    determination: "Other",
    app: "dropbox",
    device: DEVICE,
    user: "ann",
  });
});

Deno.test("any of several statuses and severities are asked for, and stay in the address", () => {
  const search = "status=New&status=InProgress&severity=High&severity=Low";

  assert.deepEqual(filterIn(search), {
    status: ["New", "InProgress"],
    severity: ["High", "Low"],
  });
  assert.equal(write(ALERTS_FIELDS, stateIn(search)).toString(), search);
});

Deno.test("an address asks for the alerts of who looks at it, or of nobody", () => {
  assert.deepEqual(filterIn("assignedTo=me"), { assignedTo: "ines" });
  assert.deepEqual(filterIn("assignedTo=none"), { assignedTo: "none" });
});

Deno.test("days are those of the organisation, the last one included", () => {
  assert.deepEqual(filterIn("from=2026-11-28&to=2026-11-29"), {
    since: "2026-11-27T23:00:00.000Z",
    until: "2026-11-29T23:00:00.000Z",
  });
});

Deno.test("conditions on one thing have the names that alerts have", () => {
  const shown = [{
    app: { id: "dropbox", name: "Dropbox" },
    device: { id: DEVICE, name: "LAPTOP-0042" },
  }] as Alert[];

  assert.deepEqual(onlyOf(stateIn(`app=dropbox&device=${DEVICE}&user=ann`), shown), [
    { what: "app", name: "Dropbox" },
    { what: "device", name: "LAPTOP-0042" },
    { what: "user", name: "ann" },
  ]);
  assert.deepEqual(onlyOf(stateIn("app=box"), shown), [{ what: "app", name: "box" }]);
});

Deno.test("alerts are the newest first until they are sorted, and again at a second click", () => {
  assert.deepEqual(listOf(stateIn("sort=risk")), { sort: "newest" });
  assert.deepEqual(listOf(stateIn("sort=attempts&cursor=x")), { sort: "attempts", cursor: "x" });
  assert.equal(sortAfter("newest", "severity"), "severity");
  assert.equal(sortAfter("severity", "lastAttempt"), "lastAttempt");
  assert.equal(sortAfter("lastAttempt", "lastAttempt"), "newest");
});
