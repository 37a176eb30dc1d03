import { problemOf } from "./problem.ts";

/** Who is signed in at this browser. */
export interface Session {
  subject: string;
  roles: string[];
  expiresAt: string;
  /** Whether an identity provider knows of it and must be notified of its end. */
  ofProvider: boolean;
}

/** A cookie goes before its token, and a service whose clock is ahead refuses it before that. */
const MARGIN_MILLIS = 60_000;

/**
 * Whether the session, which is no more, may have ended by its age alone, so that the identity
 * provider gives another. One that ended before was refused, and the next one would be, too.
 */
export function hasLapsed({ ofProvider, expiresAt }: Session, now: number): boolean {
  return ofProvider && now >= Date.parse(expiresAt) - MARGIN_MILLIS;
}

const PATH = "/session";
const PROVIDER = `${PATH}/provider`;

/** Of the address of a page; the front door refuses a longer one. */
const MAX_LENGTH = 1_000;

/** The sign-in at the identity provider, which leads back to that page of the console. */
export function providerSignIn(page: string): string {
  // Browsers leave a backslash as it is, and the front door refuses it.
  const to = page.replaceAll("\\", "%5C");
  return `${PROVIDER}?${new URLSearchParams({ to: to.length > MAX_LENGTH ? "/console/" : to })}`;
}

/** The sign-out, here and at the identity provider. */
export const PROVIDER_SIGN_OUT = `${PROVIDER}/end`;

/** The session; throws a problem with status 401 where no user is signed in. */
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
