import assert from "node:assert/strict";
import { exportUrl } from "./exportUrl.ts";

Deno.test("names and conditions cannot become another address", () => {
  const url = exportUrl("/reports/{id}/users/{name}/apps", { id: "a", name: "b/../c?d" }, {
    days: 30,
    tag: ["none", "monitored"],
    q: "x&y=z",
    userGroup: undefined,
  });

  assert.equal(
    url,
    "/reports/a/users/b%2F..%2Fc%3Fd/apps?format=csv&days=30&tag=none&tag=monitored&q=x%26y%3Dz",
  );
});
