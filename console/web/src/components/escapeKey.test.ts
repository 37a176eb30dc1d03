import assert from "node:assert/strict";
import { isEscapeWithin } from "./escapeKey.ts";

const inside = new EventTarget();
const drawer = { contains: (target: unknown) => target === inside } as unknown as Element;

Deno.test("escape in the details closes them", () => {
  assert(isEscapeWithin({ key: "Escape", target: inside, currentTarget: drawer }));
});

Deno.test("escape in a dialog above them does not, nor does another key", () => {
  const dialog = new EventTarget();

  assert(!isEscapeWithin({ key: "Escape", target: dialog, currentTarget: drawer }));
  assert(!isEscapeWithin({ key: "Enter", target: inside, currentTarget: drawer }));
});
