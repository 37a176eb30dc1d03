import { type QueryClient, type QueryKey, replaceEqualDeep } from "@tanstack/react-query";

/** Whether an answer is another than the one before; the first one follows none. */
export function isChange(before: unknown, now: unknown): boolean {
  return before !== undefined && replaceEqualDeep(before, now) !== before;
}

/**
 * An answer that is asked for often and shows that something has come in: what costs more, and is
 * asked for rarely by itself, follows at once then. One that is on its way is waited for.
 */
export async function leading<T>(
  { client, queryKey }: { client: QueryClient; queryKey: QueryKey },
  asked: Promise<T>,
  follows: (key: QueryKey) => boolean,
): Promise<T> {
  const answer = await asked;
  if (isChange(client.getQueryData(queryKey), answer)) {
    client.invalidateQueries(
      { predicate: (query) => follows(query.queryKey) },
      { cancelRefetch: false },
    );
  }
  return answer;
}
