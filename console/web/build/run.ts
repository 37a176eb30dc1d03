const environment = {
  // As the other tools of this machine: a company's own authority is there.
  DENO_TLS_CA_STORE: Deno.env.get("DENO_TLS_CA_STORE") ?? "system,mozilla",
  DENO_NO_UPDATE_CHECK: "1",
  NO_COLOR: "1",
};

/** What a run of this binary printed, and whether it ended well. */
export interface Outcome {
  success: boolean;
  text: string;
}

/** Runs this same binary. */
export async function attempt(...args: string[]): Promise<Outcome> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args,
    env: environment,
  }).output();
  const decoder = new TextDecoder();
  return { success, text: decoder.decode(stdout) + decoder.decode(stderr) };
}

/** The same; ends the build with what it printed where it fails. */
export async function run(...args: string[]): Promise<void> {
  const { success, text } = await attempt(...args);
  if (!success) {
    console.error(text);
    console.error(`[ERROR] deno ${args.join(" ")}`);
    Deno.exit(1);
  }
}
