/** A page of a list of a service. */
export interface ListPage<T> {
  items: T[];
  nextCursor?: string;
  /** How many there are on all pages; absent where that is not counted. */
  total?: number;
}

/** Which page of a list: so many rows behind that cursor, the first ones without. */
export interface PageRequest {
  limit: number;
  cursor?: string;
}

/** Asks for a page of a list, unless it is aborted. */
export type ReadPage<T> = (page: PageRequest, signal?: AbortSignal) => Promise<ListPage<T>>;

/**
 * The pages of a list to its end, each asked for when the one before has been taken.
 *
 * @param read asks for the page behind that cursor, the first one without
 */
export async function* pagesOf<T>(
  read: (behind: { cursor?: string }) => Promise<ListPage<T>>,
): AsyncGenerator<T[]> {
  let behind: { cursor?: string } | undefined = {};
  while (behind) {
    const { items, nextCursor }: ListPage<T> = await read(behind);
    yield items;
    behind = nextCursor ? { cursor: nextCursor } : undefined;
  }
}
