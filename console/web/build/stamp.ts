import { createHash } from "node:crypto";

/** A file that says of which inputs something was made last. */
export class Stamp {
  readonly #file: string;
  readonly #product: string | undefined;

  /** The product has to be there as well, where one is named. */
  constructor(file: string, product?: string) {
    this.#file = file;
    this.#product = product;
  }

  async is(inputs: string): Promise<boolean> {
    return await read(this.#file) === inputs &&
      (!this.#product || await read(this.#product) !== undefined);
  }

  async set(inputs: string): Promise<void> {
    await Deno.writeTextFile(this.#file, inputs);
  }
}

/** A digest of the folders' files; of "." those directly in it. */
export async function inputsDigest(folders: string[], contracts: string): Promise<string> {
  const hash = createHash("sha256").update(Deno.version.deno);
  for (const folder of [...folders, contracts]) {
    for (const file of await filesOf(folder, folder !== ".")) {
      hash.update(file).update("\0").update(await Deno.readFile(file));
    }
  }
  return hash.digest("hex");
}

/** The files below a folder, in order. */
export async function filesOf(folder: string, deep = true): Promise<string[]> {
  const files: string[] = [];
  for await (const entry of Deno.readDir(folder)) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory && deep) {
      files.push(...await filesOf(path));
    } else if (entry.isFile) {
      files.push(path);
    }
  }
  return files.sort();
}

async function read(file: string): Promise<string | undefined> {
  try {
    return await Deno.readTextFile(file);
  } catch {
    return undefined;
  }
}
