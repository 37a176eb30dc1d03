import assert from "node:assert/strict";
import { changeOf, draftOf, newPersonOf } from "./personForm.ts";
import { personOption } from "./personOption.ts";

const ANN = {
  id: "1",
  displayName: "Ann Lee",
  mail: "ann@example.org",
  active: false,
  groups: ["Berlin, east", "Sales"],
  aliases: 2,
};

Deno.test("a person who is changed in nothing stays as they are", () => {
  assert.deepEqual(changeOf(draftOf(ANN)), {
    displayName: "Ann Lee",
    mail: "ann@example.org",
    active: false,
    groups: ["Berlin, east", "Sales"],
  });
});

Deno.test("a new person needs a name, and has names in traffic a line each", () => {
  const draft = { ...draftOf(undefined), aliases: " ann.lee \n\nCORP\\ann" };
  assert.equal(newPersonOf(draft), undefined);
  assert.deepEqual(newPersonOf({ ...draft, displayName: " Ann Lee " }), {
    displayName: "Ann Lee",
    active: true,
    groups: [],
    aliases: ["ann.lee", "CORP\\ann"],
  });
});

Deno.test("people of the same name are distinguished", () => {
  assert.equal(personOption(ANN).label, "Ann Lee (ann@example.org)");
  assert.equal(
    personOption({ id: "2", displayName: "Bo", active: true, groups: [], aliases: 0 }).label,
    "Bo",
  );
});
