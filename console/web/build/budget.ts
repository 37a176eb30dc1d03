/** An entry of Vite's manifest. */
export interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
}

/** What a browser with an empty cache loads for its first page, compressed, in bytes. */
export interface Sizes {
  script: number;
  firstPage: number;
}

export const MAX_SCRIPT = 250_000;
export const MAX_FIRST_PAGE = 480_000;

/** The fonts that every page uses; the others are loaded where something asks for them. */
const FONT = /RedHat(Text|Display)VF-[^/]*\.woff2$/;

/**
 * The entry, and the heaviest of the pages that it may open first, with all that opens on it: what
 * is loaded at a click, and what a page loads ahead of one, look the same here.
 */
export function measure(chunks: Record<string, Chunk>, sizes: Map<string, number>): Sizes {
  const entry = Object.keys(chunks).find((key) => chunks[key]?.isEntry);
  if (!entry) {
    throw new Error("the bundle has no entry");
  }
  const base = closure(chunks, [entry]);
  const pages = [...base].flatMap((key) => chunks[key]?.dynamicImports ?? []);
  const first = [base, ...pages.map((page) => whole(chunks, base, page))];
  const scripts = first.map((keys) => total([...keys].map((key) => chunks[key]?.file), sizes));
  const styles = [...sizes.keys()].filter((path) => path.endsWith(".css"));
  const fonts = [...sizes.keys()].filter((path) => FONT.test(path) && !path.includes("Italic"));
  const script = Math.max(...scripts);
  return {
    script,
    firstPage: script + total(["index.html", ...styles, ...fonts], sizes),
  };
}

/** Says what is too large, if anything is. */
export function overBudget({ script, firstPage }: Sizes): string | undefined {
  if (script > MAX_SCRIPT) {
    return `the script of the first page has ${script} bytes, ${MAX_SCRIPT} are the limit`;
  }
  if (firstPage > MAX_FIRST_PAGE) {
    return `the first page has ${firstPage} bytes, ${MAX_FIRST_PAGE} are the limit`;
  }
  return undefined;
}

/** A page with its dialogs and drawers; other pages, which the entry opens, are none of it. */
function whole(chunks: Record<string, Chunk>, base: Set<string>, page: string): Set<string> {
  const reached = closure(chunks, [...base, page]);
  for (const key of reached) {
    if (!base.has(key)) {
      closure(chunks, chunks[key]?.dynamicImports ?? []).forEach((each) => reached.add(each));
    }
  }
  return reached;
}

function closure(chunks: Record<string, Chunk>, keys: string[]): Set<string> {
  const reached = new Set(keys);
  for (const key of reached) {
    chunks[key]?.imports?.forEach((each) => reached.add(each));
  }
  return reached;
}

function total(files: (string | undefined)[], sizes: Map<string, number>): number {
  const distinct = new Set(files.filter((file) => file !== undefined));
  return [...distinct].reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0);
}
