import assert from "node:assert/strict";
import { withChosen } from "./options.ts";

const CRM = { value: "crm", label: "Customer relations" };

Deno.test("a chosen value that is unknown is none of the others", () => {
  assert.deepEqual(withChosen([CRM], "crm"), [CRM]);
  assert.deepEqual(withChosen([CRM], "erp"), [{ value: "erp", label: "erp" }, CRM]);
  assert.deepEqual(withChosen([], ""), [{ value: "", label: "" }]);
});
