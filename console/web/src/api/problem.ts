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

/** Whether it says that nobody is signed in. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ProblemError && error.status === 401;
}

/** Whether it says that somebody else has changed the thing meanwhile. */
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
