import {
  type Query,
  type QueryClient,
  type QueryKey,
  type QueryState,
  replaceEqualDeep,
} from "@tanstack/react-query";

/** An answer that is another than the one before. */
export interface Change<T> {
  before: T;
  now: T;
}

/** Whether a query follows a change; where none is given, whether it follows some. */
export type Follows<T> = (key: QueryKey, change?: Change<T>) => boolean;

/** Whether an answer is another than the one before; the first one follows none. */
export function isChange(before: unknown, now: unknown): boolean {
  return before !== undefined && replaceEqualDeep(before, now) !== before;
}

/** Whether what is out of date is asked for again; what failed has a pace of its own. */
export function isDue(
  { isInvalidated, status, dataUpdatedAt }: QueryState,
  pauseMillis: number,
): boolean {
  return isInvalidated && status === "success" && Date.now() - dataUpdatedAt >= pauseMillis;
}

/**
 * An answer that is asked for often and shows that something has come in: what costs more, and is
 * asked for rarely by itself, follows then: at once, or with one of the next answers where it is
 * younger than a pause, or on its way and perhaps without what has come in.
 *
 * @param pauseMillis for how long what follows is shown at least, while more and more comes in
 */
export async function leading<T>(
  { client, queryKey }: { client: QueryClient; queryKey: QueryKey },
  asked: Promise<T>,
  follows: Follows<T>,
  pauseMillis = 0,
): Promise<T> {
  const now = await asked;
  const before = client.getQueryData<T>(queryKey);
  if (before !== undefined && isChange(before, now)) {
    outdate(client, (query) => follows(query.queryKey, { before, now }));
  }
  client.refetchQueries(
    {
      type: "active",
      predicate: ({ queryKey, state }) => follows(queryKey) && isDue(state, pauseMillis),
    },
    { cancelRefetch: false },
  );
  return now;
}

/** Marks queries as out of date, those on their way once more when they have come. */
function outdate(client: QueryClient, predicate: (query: Query) => boolean) {
  for (const query of client.getQueryCache().findAll({ predicate, fetchStatus: "fetching" })) {
    const again = () => query.invalidate();
    query.fetch(undefined, { cancelRefetch: false }).then(again, again);
  }
  client.invalidateQueries({ predicate, refetchType: "none" });
}
