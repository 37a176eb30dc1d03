import { problemOf } from "./problem.ts";

export interface Part {
  name: string;
  state: string;
}

/** The parts behind the front door, and whether all of them are ready. */
export interface Parts {
  ready: boolean;
  /** How people sign in. */
  signIn: "provider" | "link";
  services: Part[];
}

export async function readParts(): Promise<Parts> {
  const answer = await fetch("/parts", { headers: { Accept: "application/json" } });
  if (!answer.ok) {
    throw problemOf(answer.status, undefined);
  }
  return await answer.json() as Parts;
}
