import { ProblemError } from "../api/problem.ts";
import { count } from "../format/format.ts";
import { texts } from "../texts/texts.ts";
import { type ListPage, pagesOf } from "./pagesOf.ts";

/** Ten times what a list may have that fits a screen: one that goes on has no end, or no use. */
const MAX_PAGES = 200;

/** What services answer where something is too large. */
const TOO_LARGE = 413;

/**
 * All items of a list, a page after the other. A list that is too long for that is refused: its
 * beginning alone would be taken for all there is.
 *
 * @param read asks for the page behind that cursor, the first one without
 */
export async function allOf<T>(
  read: (behind: { cursor?: string }) => Promise<ListPage<T>>,
): Promise<T[]> {
  const items: T[] = [];
  for await (const more of boundedPagesOf(read)) {
    items.push(...more);
  }
  return items;
}

/**
 * The first item of a list that is the wanted one, for which a page is read after the other; null
 * where none is. A list that is too long for that is refused: it may be behind.
 */
export async function foundIn<T>(
  read: (behind: { cursor?: string }) => Promise<ListPage<T>>,
  isWanted: (item: T) => boolean,
): Promise<T | null> {
  for await (const items of boundedPagesOf(read)) {
    const found = items.find(isWanted);
    if (found !== undefined) {
      return found;
    }
  }
  return null;
}

async function* boundedPagesOf<T>(
  read: (behind: { cursor?: string }) => Promise<ListPage<T>>,
): AsyncGenerator<T[]> {
  let pages = 0;
  let items = 0;
  for await (const more of pagesOf(read)) {
    if (pages++ === MAX_PAGES) {
      throw new ProblemError(TOO_LARGE, texts.problem.tooMany(count(items)), "");
    }
    items += more.length;
    yield more;
  }
}
