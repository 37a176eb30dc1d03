import {
  type Query,
  type QueryClient,
  type QueryKey,
  type QueryState,
  replaceEqualDeep,
} from "@tanstack/react-query";

/** For how long an answer is shown at least, while more and more comes in. */
const PAUSE_MILLIS = 5_000;

/** Whether an answer is another than the one before; the first one follows none. */
export function isChange(before: unknown, now: unknown): boolean {
  return before !== undefined && replaceEqualDeep(before, now) !== before;
}

/** Whether what is out of date is asked for again; what failed has a pace of its own. */
export function isDue(
  { isInvalidated, status, dataUpdatedAt }: QueryState,
  now: number,
): boolean {
  return isInvalidated && status === "success" && now - dataUpdatedAt >= PAUSE_MILLIS;
}

/**
 * An answer that is asked for often and shows that something has come in: what costs more, and is
 * asked for rarely by itself, follows then: at once, or with one of the next answers after a pause.
 */
export async function leading<T>(
  { client, queryKey }: { client: QueryClient; queryKey: QueryKey },
  asked: Promise<T>,
  follows: (key: QueryKey) => boolean,
): Promise<T> {
  const answer = await asked;
  const isFollower = (query: Query) => follows(query.queryKey);
  if (isChange(client.getQueryData(queryKey), answer)) {
    client.invalidateQueries({ predicate: isFollower, refetchType: "none" });
  }
  client.refetchQueries(
    {
      type: "active",
      predicate: (query) => isFollower(query) && isDue(query.state, Date.now()),
    },
    { cancelRefetch: false },
  );
  return answer;
}
