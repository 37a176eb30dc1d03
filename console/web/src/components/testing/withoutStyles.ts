import { createRequire } from "node:module";

/** A test that shows a component imports this before it: outside a browser, styles are no code. */
createRequire(import.meta.url).extensions[".css"] = () => {};
