import type { MadeFile } from "../queries/executiveReport.ts";
import { MAX_PAGE_SIZE } from "../queries/keys.ts";
import { pagesOf, type ReadPage } from "../queries/pagesOf.ts";
import { BYTE_ORDER_MARK, csvRow, type CsvValue } from "./csv.ts";

/** A list that is made a file of here, since no service makes one: its rows are few as a rule. */
export interface ListFile<T> {
  /** Its name without the ending. */
  name: string;
  /** What a row has in each column; times are those of the organisation's zone. */
  columns: Record<string, (row: T, zone: string) => CsvValue>;
  /** Asks for a page of what is filtered, in the order of the list. */
  read: ReadPage<T>;
  /** As many rows as are asked for at once; as many as services give unless said. */
  pageSize?: number;
}

/** What goes along with the making of a file. */
export interface Making {
  zone: string;
  /** Ends it, and there is no file. */
  signal: AbortSignal;
  /** Receives how many rows are there, each time that there are more to come. */
  onRows: (rows: number) => void;
}

/** Makes the file of all pages of a list; where one of them fails, there is none. */
export async function listFile<T>(
  { name, columns, read, pageSize = MAX_PAGE_SIZE }: ListFile<T>,
  { zone, signal, onRows }: Making,
): Promise<MadeFile> {
  const parts = [BYTE_ORDER_MARK + csvRow(Object.keys(columns))];
  const cells = Object.values(columns);
  let rows = 0;
  const pages = pagesOf<T>((behind) => {
    if (behind.cursor) {
      onRows(rows);
    }
    return read({ limit: pageSize, ...behind }, signal);
  });
  for await (const page of pages) {
    signal.throwIfAborted();
    parts.push(page.map((row) => csvRow(cells.map((cell) => cell(row, zone)))).join(""));
    rows += page.length;
  }
  return { name: `${name}.csv`, content: new Blob(parts, { type: "text/csv" }) };
}
