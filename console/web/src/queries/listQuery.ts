import { keepPreviousData, type QueryKey, useQuery, useQueryClient } from "@tanstack/react-query";

/** In which an answer may come before what asked for it is on the screen. */
const DRAWN_MILLIS = 2_000;

interface ListQuestion<T> {
  queryKey: QueryKey;
  /** Whether it can be asked for yet. */
  enabled?: boolean;
  queryFn: () => Promise<T>;
  refetchInterval: number;
}

/**
 * A page of a list, with the one before in its place until it has come. It is asked for as soon as
 * the page around it begins to be drawn: that takes a browser as long as it takes a service to
 * answer.
 */
export function useListQuery<T>({ enabled = true, ...question }: ListQuestion<T>) {
  const client = useQueryClient();
  const asked = { ...question, staleTime: DRAWN_MILLIS };
  if (enabled && !client.getQueryState(asked.queryKey)) {
    void client.prefetchQuery(asked);
  }
  return useQuery({ ...asked, enabled, placeholderData: keepPreviousData });
}
