import { texts } from "../texts/texts.ts";

/** What a service says when it refuses (RFC 9457), or what is said for one that does not answer. */
export class ProblemError extends Error {
  readonly status: number;
  readonly title: string;
  readonly detail: string;

  constructor(status: number, title: string, detail: string) {
    super(`${title}: ${detail}`);
    this.status = status;
    this.title = title;
    this.detail = detail;
  }
}

/** Whether it says that no user is signed in. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ProblemError && error.status === 401;
}

const AWAY = [0, 502, 503, 504];

/** Whether it says that a service is away for now, so that asking again may help. */
export function isAway(error: unknown): boolean {
  return AWAY.includes(problemIn(error).status);
}

/** Whether it says that what was to be changed is not what was read (`If-Match`). */
export function isOutdated(error: unknown): boolean {
  return error instanceof ProblemError && error.status === 412;
}

/** The problem in the body of a refusal; a status alone where it is something else. */
export function problemOf(status: number, body: unknown): ProblemError {
  const { title, detail } = typeof body === "object" && body !== null
    ? body as Record<string, unknown>
    : {};
  return new ProblemError(
    status,
    typeof title === "string" ? title : texts.problem.refused(status),
    typeof detail === "string" ? detail : "",
  );
}

/** The problem of whatever was thrown. */
export function problemIn(error: unknown): ProblemError {
  return error instanceof ProblemError
    ? error
    : new ProblemError(0, texts.problem.unreachable, texts.problem.unreachableDetail);
}
