import "../../../components/testing/withoutStyles.ts";
import assert from "node:assert/strict";
import { renderToStaticMarkup } from "react-dom/server";
import type { Snapshot } from "../../../api/upload.ts";
import { ProblemError } from "../../../api/problem.ts";
import type { Uploads } from "../../../queries/uploadStore.ts";
import { uploadTexts as words } from "../../../texts/uploads.ts";
import { UploadList } from "./UploadList.tsx";

const PROXY = { name: "proxy.log", size: 10 };
const WALL = { name: "wall.log", size: 20 };

function shown(state: Uploads<Snapshot>): string {
  const nothing = () => {};
  return renderToStaticMarkup(
    <UploadList state={state} onRetry={nothing} onForget={nothing} onOpen={nothing} />,
  );
}

Deno.test("it is said which file of how many is on its way, and which was refused", () => {
  const page = shown({
    uploads: [
      { id: 1, file: PROXY, phase: "failed", error: new ProblemError(413, "Too large", "") },
      { id: 2, file: WALL, phase: "sending", sent: 5 },
      { id: 3, file: PROXY, phase: "waiting" },
    ],
    notTaken: [],
  });

  assert.ok(page.includes(words.failed(PROXY.name)));
  assert.ok(page.includes(words.progress(WALL.name, words.place("2", "3"))));
  assert.ok(page.includes(words.waiting(PROXY.name, words.place("3", "3"))));
  assert.ok(!page.includes(words.most("20")));
});

Deno.test("files that were not taken are counted, and the first is named", () => {
  const page = shown({ uploads: [], notTaken: [PROXY, WALL] });

  assert.ok(page.includes(words.notTaken("2", PROXY.name)));
  assert.ok(page.includes(words.most("20")));
});
