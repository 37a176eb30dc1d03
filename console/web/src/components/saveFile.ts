import type { MadeFile } from "../queries/executiveReport.ts";

/** By then a browser has read the file. */
const KEPT_MILLIS = 60_000;

/** Puts a file into the downloads of the browser. */
export function saveFile({ name, content }: MadeFile): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MILLIS);
}
