import assert from "node:assert/strict";
import { listFile } from "../../csv/listFile.ts";
import type { SeriesPoint, Share } from "../../queries/reports.ts";
import { daysFile, partsFile } from "./chartFiles.ts";

const USAGE = {
  apps: 2,
  trafficBytes: 30,
  uploadedBytes: 10,
  downloadedBytes: 20,
  transactions: 4,
  users: 3,
};
const making = { zone: "UTC", signal: new AbortController().signal, onRows: () => {} };

Deno.test("the file of a chart has every part, with all that is counted", async () => {
  const parts = [{ key: "crm", ...USAGE }, { ...USAGE, users: 1 }] as Share[];

  const { name, content } = await listFile(
    partsFile("category", parts, (key) => key ? "Customer relations" : "Uncatalogued"),
    making,
  );

  assert.equal(name, "usage-by-category.csv");
  assert.equal(
    await content.text(),
    "category,name,apps,trafficBytes,uploadedBytes,downloadedBytes,transactions,users\r\n" +
      "crm,Customer relations,2,30,10,20,4,3\r\n" +
      ",Uncatalogued,2,30,10,20,4,1\r\n",
  );
});

Deno.test("the file of a chart has every day", async () => {
  const { content } = await listFile(
    daysFile([{ start: "2026-03-01", ...USAGE }] as SeriesPoint[]),
    making,
  );

  assert.match(await content.text(), /\r\n2026-03-01,2,30,10,20,4,3\r\n$/);
});
