import assert from "node:assert/strict";
import type { AppTagResponse } from "../../queries/tags.ts";
import { liftedText } from "./lifting.ts";

const DESKS: AppTagResponse["profile"] = {
  id: "4",
  name: "Desks",
  mode: "include",
  groups: ["7"],
};

Deno.test("a block says where it ends, and how much opens", () => {
  assert.equal(
    liftedText({ tag: "unsanctioned", indicators: [] }),
    "Its block ends on all devices, within seconds. " +
      "Domains that open unless another indicator blocks them: 0.",
  );
  assert.equal(
    liftedText({ tag: "monitored", profile: DESKS, indicators: [] }),
    "The warning of it ends on the devices of the profile Desks, within seconds. " +
      "Domains that open without one: 0.",
  );
});

Deno.test("where nothing ends, that is said", () => {
  assert.equal(
    liftedText({ tag: "sanctioned", indicators: [] }),
    "Devices do nothing about the app, with this tag or without it.",
  );
  assert.equal(liftedText(null), "The app has no tag.");
});
