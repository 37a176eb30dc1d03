import { type ListPage, pagesOf } from "./pagesOf.ts";

/** As many as a list that fits a screen may have; what is behind them is left out. */
const MAX_PAGES = 20;

/**
 * All items of a list, a page after the other.
 *
 * @param read asks for the page behind that cursor, the first one without
 */
export async function allOf<T>(
  read: (behind: { cursor?: string }) => Promise<ListPage<T>>,
): Promise<T[]> {
  const items: T[] = [];
  let pages = 0;
  for await (const more of pagesOf(read)) {
    items.push(...more);
    if (++pages === MAX_PAGES) {
      break;
    }
  }
  return items;
}
