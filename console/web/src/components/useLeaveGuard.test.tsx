import "./testing/withoutStyles.ts";
import assert from "node:assert/strict";
import { createMemoryRouter } from "react-router";
import { isLoss } from "./leaving.ts";

/** Where a router is after a way to another address, from a page that is changed or not. */
async function after(hasChanges: boolean, to: string) {
  const router = createMemoryRouter([{ path: "*", element: null }], {
    initialEntries: ["/settings"],
  });
  router.getBlocker(
    "guard",
    ({ currentLocation, nextLocation }) =>
      isLoss(hasChanges, currentLocation.pathname, nextLocation.pathname),
  );
  await router.navigate(to);
  const { pathname, search } = router.state.location;
  return { at: pathname + search, asked: router.state.blockers.get("guard")?.state === "blocked" };
}

Deno.test("a page with changes is not left before it is asked", async () => {
  assert.deepEqual(await after(true, "/alerts"), { at: "/settings", asked: true });
});

Deno.test("a page without changes is left at once", async () => {
  assert.deepEqual(await after(false, "/alerts"), { at: "/alerts", asked: false });
});

Deno.test("a page with changes stays the same under other conditions", async () => {
  assert.deepEqual(await after(true, "/settings?q=x"), { at: "/settings?q=x", asked: false });
});
