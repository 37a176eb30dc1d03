import assert from "node:assert/strict";
import { auditTexts } from "../../../texts/audit.ts";
import { settingsTexts } from "../../../texts/settings.ts";
import { actionText, subjectText, whoText } from "./auditWords.ts";

const ENTRY = { id: "1", at: "2026-11-29T08:00:00Z", who: "ines", action: "", subject: "" };

Deno.test("an action reads as what happened, an unknown one as it is called", () => {
  assert.equal(actionText("deviceGroup.deleted"), "Device group deleted");
  assert.equal(actionText("feed.epoch-raised"), "Feed epoch raised");
  assert.equal(actionText("toString.valueOf"), "toString.valueOf");
  assert.equal(actionText("later"), "later");
});

Deno.test("a setting goes by its name, all else by its id", () => {
  const subject = "enforceAppAccess";

  assert.equal(
    subjectText({ ...ENTRY, action: "setting.changed", subject }),
    settingsTexts.fields.enforceAppAccess.label,
  );
  assert.equal(subjectText({ ...ENTRY, action: "app.tagged", subject }), subject);
});

Deno.test("a thing goes by its name where that is recorded", () => {
  const tagged = { ...ENTRY, action: "app.tagged", subject: "mega" };

  assert.equal(subjectText({ ...tagged, after: { appName: "MEGA" } as never }), "MEGA");
  assert.equal(subjectText({ ...tagged, before: { name: "Mega", value: 7 } as never }), "Mega");
  assert.equal(subjectText({ ...tagged, after: { name: 7 } as never }), "mega");
});

Deno.test("an entry without a person is Gnomon's, and a device names itself", () => {
  assert.equal(whoText({ ...ENTRY, who: "gnomon" }), auditTexts.gnomon);
  assert.equal(whoText({ ...ENTRY, who: "d1", subject: "d1" }), auditTexts.itself);
  assert.equal(whoText({ ...ENTRY, who: "ines" }), "ines");
});
