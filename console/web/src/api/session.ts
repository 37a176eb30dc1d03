import { problemOf } from "./problem.ts";

/** Who is signed in at this browser. */
export interface Session {
  subject: string;
  roles: string[];
  expiresAt: string;
}

const PATH = "/session";

/** The session; throws a problem with status 401 where nobody is signed in. */
export async function readSession(): Promise<Session> {
  return await sessionOf(await fetch(PATH));
}

/** Trades the code of a link for a session; it works once. */
export async function signIn(code: string): Promise<Session> {
  const headers = { Authorization: `Link ${code}` };
  return await sessionOf(await fetch(PATH, { method: "POST", headers }));
}

export async function signOut(): Promise<void> {
  const answer = await fetch(PATH, { method: "DELETE" });
  if (!answer.ok) {
    throw problemOf(answer.status, await answer.json().catch(() => undefined));
  }
}

async function sessionOf(answer: Response): Promise<Session> {
  const body: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) {
    throw problemOf(answer.status, body);
  }
  return body as Session;
}
