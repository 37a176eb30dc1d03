import { attempt } from "./run.ts";
import { Stamp } from "./stamp.ts";

/** What Deno says where no registry answers; anything else is a fault of ours. */
const UNREACHABLE =
  /error sending request|client error \(connect\)|dns error|timed? ?out|connection (refused|reset)/i;

/**
 * Installs the packages of the lock into node_modules, their hashes compared, none of their scripts
 * run. Registry and account are those of the user's .npmrc.
 *
 * @returns why it could not, where no registry answers
 */
export async function installPackages(): Promise<string | undefined> {
  const installed = new Stamp("node_modules/.installed");
  const lock = await Deno.readTextFile("deno.lock");
  if (await installed.is(lock)) {
    return undefined;
  }
  const { success, text } = await attempt("install", "--frozen");
  if (success) {
    await installed.set(lock);
    return undefined;
  }
  if (isUnreachable(text)) {
    return "the npm registry cannot be reached";
  }
  console.error(text);
  console.error("[ERROR] the packages of console/web/deno.lock cannot be installed");
  Deno.exit(1);
}

/** Whether an installation failed for want of a network. */
export function isUnreachable(text: string): boolean {
  return UNREACHABLE.test(text);
}
