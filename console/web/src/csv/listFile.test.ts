import assert from "node:assert/strict";
import type { ListPage, PageRequest } from "../queries/pagesOf.ts";
import { csvTime } from "./csv.ts";
import { type ListFile, listFile } from "./listFile.ts";

interface Row {
  id: string;
  name: string;
  at?: string;
}

const PAGES: Record<string, ListPage<Row>> = {
  "": { items: [{ id: "1", name: "=1+1", at: "2026-03-02T08:15:00Z" }], nextCursor: "a" },
  a: { items: [{ id: "2", name: 'b,"c"' }, { id: "3", name: "Ümit" }], nextCursor: "b" },
  b: { items: [{ id: "4", name: "d" }] },
};

/** A list of three pages, or whatever `read` makes of them. */
function list(read: ListFile<Row>["read"] = pageOf): ListFile<Row> {
  return {
    name: "rows",
    columns: {
      id: ({ id }) => id,
      name: ({ name }) => name,
      at: ({ at }, zone) => csvTime(at, zone),
    },
    read,
  };
}

function pageOf({ cursor = "" }: PageRequest): Promise<ListPage<Row>> {
  return Promise.resolve(PAGES[cursor] ?? { items: [] });
}

function making(signal = new AbortController().signal) {
  const counts: number[] = [];
  return { counts, zone: "Europe/Berlin", signal, onRows: (rows: number) => counts.push(rows) };
}

Deno.test("a file has all pages of a list, in its order", async () => {
  const asked: PageRequest[] = [];
  const made = making();

  const { name, content } = await listFile(
    list((page) => {
      asked.push(page);
      return pageOf(page);
    }),
    made,
  );

  assert.equal(name, "rows.csv");
  assert.equal(content.type, "text/csv");
  assert.equal(
    new TextDecoder("utf-8", { ignoreBOM: true }).decode(await content.arrayBuffer()),
    "\ufeffid,name,at\r\n" +
      "1,'=1+1,2026-03-02T09:15:00.000+01:00\r\n" +
      '2,"b,""c""",\r\n' +
      "3,Ümit,\r\n" +
      "4,d,\r\n",
  );
  assert.deepEqual(asked, [
    { limit: 500 },
    { limit: 500, cursor: "a" },
    { limit: 500, cursor: "b" },
  ]);
  assert.deepEqual(made.counts, [1, 3]);
});

Deno.test("a list without rows is a file with its columns", async () => {
  const made = making();

  const { content } = await listFile(list(() => Promise.resolve({ items: [] })), made);

  assert.equal(await content.text(), "id,name,at\r\n");
  assert.deepEqual(made.counts, []);
});

Deno.test("a page that fails leaves no file", async () => {
  const failing = list((page) =>
    page.cursor === "b" ? Promise.reject(new Error("away")) : pageOf(page)
  );

  await assert.rejects(listFile(failing, making()), /away/);
});

Deno.test("who stops it gets no file, and nothing more is asked for", async () => {
  const stopped = new AbortController();
  const asked: (string | undefined)[] = [];
  const stopping = list((page, signal) => {
    assert.equal(signal, stopped.signal);
    asked.push(page.cursor);
    stopped.abort();
    return pageOf(page);
  });

  await assert.rejects(listFile(stopping, making(stopped.signal)), { name: "AbortError" });
  assert.deepEqual(asked, [undefined]);
});
