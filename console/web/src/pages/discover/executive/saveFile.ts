import type { MadeFile } from "../../../queries/executiveReport.ts";

/** Puts a file into the downloads of the browser. */
export function saveFile({ name, content }: MadeFile): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
