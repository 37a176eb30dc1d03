/**
 * Builds the pages: what the module's POM runs, with nothing installed yet.
 *
 *   deno run -A --no-config build/main.ts --target FOLDER [--checks] [--required]
 *
 * Nothing that did not change is built or checked again. Where the npm registry cannot be reached
 * it says so in one line, leaves the reason in FOLDER/pages-missing.txt and ends well, unless the
 * pages are required.
 */
import { installPackages } from "./install.ts";
import { run } from "./run.ts";
import { inputsDigest, Stamp } from "./stamp.ts";

const target = option("--target");
const missing = `${target}/pages-missing.txt`;

await Deno.mkdir(target, { recursive: true });
const inputs = await inputsDigest(["build", "src", "."], "../../contracts/openapi");
const built = new Stamp(`${target}/pages.stamp`, `${target}/classes/pages/manifest.json`);
const checked = new Stamp(`${target}/pages-checked.stamp`);
const toBuild = !await built.is(inputs);
const toCheck = Deno.args.includes("--checks") && !await checked.is(inputs);

if (toBuild || toCheck) {
  const unreachable = await installPackages();
  if (unreachable) {
    giveUp(unreachable);
  }
}
if (toCheck) {
  await run("run", "-A", "build/types.ts");
  await run("check", "src", "build", "vite.config.ts");
  await run("lint", "--quiet");
  await run("fmt", "--check", "--quiet");
  await run("test", "-A", "--no-check", "--quiet", "src", "build");
  await checked.set(inputs);
}
if (toBuild) {
  await run("run", "-A", "npm:vite", "build", "--outDir", `${target}/bundle`, "--emptyOutDir");
  await run("run", "-A", "build/pack.ts", `${target}/bundle`, `${target}/classes/pages`);
  await built.set(inputs);
}
await Deno.remove(missing).catch(() => {});

function giveUp(reason: string): never {
  const line = `the console goes on without its pages: ${reason}`;
  if (Deno.args.includes("--required")) {
    console.error(`[ERROR] ${line}`);
    Deno.exit(1);
  }
  console.warn(`[WARN] ${line}`);
  Deno.writeTextFileSync(missing, reason + "\n");
  Deno.exit(0);
}

function option(name: string): string {
  const value = Deno.args[Deno.args.indexOf(name) + 1];
  if (!Deno.args.includes(name) || !value) {
    throw new Error(`${name} is missing`);
  }
  return value;
}
