import { defineConfig, type Rollup } from "vite";
import { licences } from "./build/licences.ts";
import { pseudoTexts } from "./build/pseudo.ts";

/** `deno task dev` serves the pages by itself, and asks a running Gnomon for the rest. */
const GNOMON = Deno.env.get("GNOMON") ?? "http://127.0.0.1:8080";

/** In this mode all texts of the catalogue are marked. */
const PSEUDO = "pseudo";

/** What so many pages show is one file: a page is there sooner by a few files than by forty. */
const MANY_PAGES = 4;

export default defineConfig(({ mode }) => ({
  base: "/console/",
  cacheDir: "node_modules/.vite",
  plugins: [licences(), ...(mode === PSEUDO ? [pseudoTexts()] : [])],
  esbuild: { jsx: "automatic", jsxImportSource: "react" },
  build: {
    target: "es2022",
    manifest: true,
    // A style that comes with a page makes the browser work out all that is shown anew.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    // A data: address would need a wider policy than files do.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
    rollupOptions: {
      output: { manualChunks: sharedChunk, onlyExplicitManualChunks: true },
      onwarn: (warning, warn) => {
        if (warning.code !== "MODULE_LEVEL_DIRECTIVE") {
          warn(warning);
        }
      },
    },
  },
  server: {
    proxy: Object.fromEntries(
      ["/api", "/session", "/parts", "/sim"].map((path) => [path, { target: GNOMON }]),
    ),
  },
}));

/** The file of a module that many pages show, unless the first file has it for all. */
function sharedChunk(
  id: string,
  { getModuleInfo }: Rollup.ManualChunkMeta,
): string | undefined {
  const users = new Set([id]);
  let pages = 0;
  // Grows by those who import what has been looked at.
  for (const user of users) {
    const info = getModuleInfo(user);
    if (info?.isEntry) {
      return undefined;
    }
    pages += info?.dynamicImporters.length ? 1 : 0;
    info?.importers.forEach((importer) => users.add(importer));
  }
  return pages >= MANY_PAGES ? "shared" : undefined;
}
