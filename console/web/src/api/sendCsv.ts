import { problemOf } from "./problem.ts";

/** Sends a CSV file to be brought in, or tried; the answer says what became of it. */
export async function sendCsv<T>(path: string, file: Blob, dryRun: boolean): Promise<T> {
  const answer = await fetch(`${path}?${new URLSearchParams({ dryRun: String(dryRun) })}`, {
    method: "POST",
    headers: { "Content-Type": "text/csv" },
    body: file,
  });
  const body: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) {
    throw problemOf(answer.status, body);
  }
  return body as T;
}
