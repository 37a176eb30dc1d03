import { defineConfig } from "vite";
import { licences } from "./build/licences.ts";
import { pseudoTexts } from "./build/pseudo.ts";

/** `deno task dev` serves the pages by itself, and asks a running Gnomon for the rest. */
const GNOMON = Deno.env.get("GNOMON") ?? "http://127.0.0.1:8080";

/** In this mode all texts of the catalogue are marked. */
const PSEUDO = "pseudo";

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
