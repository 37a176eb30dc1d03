import assert from "node:assert/strict";
import { anyOf, type Fields, oneOf, read, text, write } from "./search.ts";

interface State {
  q: string;
  days: "7" | "30" | "90";
  level: ("high" | "low")[];
}

const FIELDS: Fields<State> = {
  q: text(),
  days: oneOf(["7", "30", "90"], "30"),
  level: anyOf(["high", "low"]),
};

Deno.test("a state comes back from its address", () => {
  const state: State = { q: "a b&c=d", days: "7", level: ["high", "low"] };

  assert.deepEqual(read(FIELDS, new URLSearchParams(write(FIELDS, state).toString())), state);
});

Deno.test("what is as it would be anyway is not in the address", () => {
  assert.equal(write(FIELDS, { q: "", days: "30", level: [] }).toString(), "");
});

Deno.test("what makes no sense is the default", () => {
  assert.deepEqual(read(FIELDS, new URLSearchParams("days=8&level=none&level=low&other=1")), {
    q: "",
    days: "30",
    level: ["low"],
  });
});
