import assert from "node:assert/strict";
import { valueOf, withChosen } from "./options.ts";

const CRM = { value: "crm", label: "Customer relations" };
const ERP = { value: "erp", label: "erp" };

Deno.test("what is known and chosen is offered once", () => {
  assert.deepEqual(withChosen([CRM], { ...CRM, label: "crm" }, valueOf), [CRM]);
  assert.deepEqual(withChosen([CRM], undefined, valueOf), [CRM]);
});

Deno.test("a chosen value that is unknown is none of the others", () => {
  assert.deepEqual(withChosen([CRM], ERP, valueOf), [ERP, CRM]);
  assert.deepEqual(withChosen([], { value: "", label: "" }, valueOf), [{ value: "", label: "" }]);
});

Deno.test("a chosen profile that is not among the known ones keeps its name", () => {
  const desks = { id: "4", name: "Desks" };
  const kiosks = { id: "7", name: "Kiosks" };

  assert.deepEqual(withChosen([desks], kiosks, ({ id }) => id), [kiosks, desks]);
});
