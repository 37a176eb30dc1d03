import assert from "node:assert/strict";
import { formOf, intervalsOf, settingsOf } from "./feedSettings.ts";

Deno.test("what is empty is as the source has it", () => {
  assert.deepEqual(settingsOf(formOf({ enabled: true })), { enabled: true });
  assert.deepEqual(
    settingsOf({ enabled: false, url: " https://lists.test/apps.json ", interval: "P7D" }),
    { enabled: false, url: "https://lists.test/apps.json", interval: "P7D" },
  );
});

Deno.test("an interval that is set is among those to choose from", () => {
  assert.equal(intervalsOf("P1D").length, intervalsOf("").length);
  assert.deepEqual(intervalsOf("PT12H").at(-1), { value: "PT12H", label: "PT12H" });
});
