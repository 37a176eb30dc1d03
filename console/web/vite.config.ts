import { defineConfig } from "vite";
import { licences } from "./build/licences.ts";

/** `deno task dev` serves the pages by itself, and asks a running Gnomon for the rest. */
const GNOMON = Deno.env.get("GNOMON") ?? "http://127.0.0.1:8080";

export default defineConfig({
  base: "/console/",
  cacheDir: "node_modules/.vite",
  plugins: [licences()],
  esbuild: { jsx: "automatic", jsxImportSource: "react" },
  build: {
    target: "es2022",
    manifest: true,
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
});
