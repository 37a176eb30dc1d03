import assert from "node:assert/strict";
import { read } from "../../../url/search.ts";
import { ALERTS_FIELDS, filterOf } from "./alertsSearch.ts";

Deno.test("without conditions all alerts are asked for", () => {
  assert.deepEqual(filterOf(read(ALERTS_FIELDS, new URLSearchParams("severity=Terrible"))), {});
});

Deno.test("each condition of the address is asked for, and nothing else", () => {
  const search = "status=New&severity=High&attempt=blocked&alert=7&cursor=x";

  assert.deepEqual(filterOf(read(ALERTS_FIELDS, new URLSearchParams(search))), {
    status: "New",
    severity: "High",
    attempt: "blocked",
  });
});
