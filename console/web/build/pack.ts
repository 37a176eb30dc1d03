/**
 * Takes what Vite has made, and lays it down as the front door serves it: each file also compressed
 * by gzip and Brotli where that pays, and a manifest of all. Fails over budget.
 *
 *   deno run -A build/pack.ts BUNDLE PAGES
 */
import { Buffer } from "node:buffer";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { type Chunk, measure, overBudget } from "./budget.ts";
import { filesOf } from "./stamp.ts";

const TYPES: Record<string, string> = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  woff2: "font/woff2",
};

/** Below it a compressed variant saves less than a packet. */
const MIN_BYTES = 512;

/** The best one saves another twelfth, and takes nine times as long: a fifth of the whole build. */
const BROTLI_QUALITY = 9;

const [bundle, pages] = Deno.args;
if (!bundle || !pages) {
  throw new Error("BUNDLE and PAGES are missing");
}
await Deno.remove(pages, { recursive: true }).catch(() => {});
const chunks: Record<string, Chunk> = JSON.parse(
  await Deno.readTextFile(`${bundle}/.vite/manifest.json`),
);
const files = [];
const sizes = new Map<string, number>();
for (const file of await filesOf(bundle)) {
  const path = file.slice(bundle.length + 1);
  if (!path.startsWith(".vite/")) {
    const { encodings, smallest } = await pack(path);
    sizes.set(path, smallest);
    files.push({ path, type: typeOf(path), encodings, hashed: path.startsWith("assets/") });
  }
}
const measured = measure(chunks, sizes);
const complaint = overBudget(measured);
if (complaint) {
  console.error(`[ERROR] ${complaint}`);
  Deno.exit(1);
}
await Deno.writeTextFile(`${pages}/manifest.json`, JSON.stringify({ files, ...measured }, null, 1));

async function pack(path: string): Promise<{ encodings: string[]; smallest: number }> {
  const content = await Deno.readFile(`${bundle}/${path}`);
  await write(path, content);
  if (content.length < MIN_BYTES || path.endsWith(".woff2")) {
    return { encodings: [], smallest: content.length };
  }
  const brotli = brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY },
  });
  await write(`${path}.br`, brotli);
  const gzip = gzipSync(content, { level: 9 });
  await write(`${path}.gz`, gzip);
  // The budget is that of gzip: not every browser gets Brotli, which needs TLS in some.
  return { encodings: ["br", "gzip"], smallest: gzip.length };
}

async function write(path: string, content: Uint8Array | Buffer): Promise<void> {
  const file = `${pages}/${path}`;
  await Deno.mkdir(file.slice(0, file.lastIndexOf("/")), { recursive: true });
  await Deno.writeFile(file, content);
}

function typeOf(path: string): string {
  const type = TYPES[path.slice(path.lastIndexOf(".") + 1)];
  if (!type) {
    throw new Error(`${path} has a type that the front door does not serve`);
  }
  return type;
}
