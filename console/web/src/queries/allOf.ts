/** A page of a list of a service. */
interface ListPage<T> {
  items: T[];
  nextCursor?: string;
}

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
  let cursor: string | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const { items: more, nextCursor } = await read(cursor ? { cursor } : {});
    items.push(...more);
    if (!nextCursor) {
      break;
    }
    cursor = nextCursor;
  }
  return items;
}
