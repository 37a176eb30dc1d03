import type { Plugin } from "vite";

/** What is known of a package that is part of the pages. */
export interface Package {
  name: string;
  version: string;
  license: string;
  text: string;
}

const FOLDER = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//;
const FILES = ["LICENSE", "LICENSE.md", "LICENSE.txt", "license", "LICENCE"];

/** The folder of the package that a module is of; none for a module of our own. */
export function packageFolder(module: string): string | undefined {
  return FOLDER.exec(module.replace(/^\0/, "").split("?")[0] ?? "")?.[1];
}

/** One text with all of them, by name. */
export function notices(packages: Package[]): string {
  return packages
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map(({ name, version, license, text }) =>
      `${name} ${version} (${license})\n\n${text.trim()}\n`
    )
    .join("\n--------\n\n");
}

/** Writes beside the pages the notices that the licences of their parts require. */
export function licences(): Plugin {
  return {
    name: "licences",
    async generateBundle(_, bundle) {
      const folders = new Set<string>();
      for (const chunk of Object.values(bundle)) {
        const modules = chunk.type === "chunk" ? chunk.moduleIds : [];
        modules.map(packageFolder).forEach((folder) => folder && folders.add(folder));
      }
      const packages = await Promise.all([...folders].map(read));
      this.emitFile({ type: "asset", fileName: "licences.txt", source: notices(packages) });
    },
  };
}

async function read(folder: string): Promise<Package> {
  const { name, version, license } = JSON.parse(await Deno.readTextFile(`${folder}/package.json`));
  for (const file of FILES) {
    const text = await Deno.readTextFile(`${folder}/${file}`).catch(() => undefined);
    if (text) {
      return { name, version, license, text };
    }
  }
  return { name, version, license, text: `Licensed under ${license}.` };
}
