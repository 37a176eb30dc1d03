/** What becomes of rows that a list did not have when it was opened. */
export type NewRows = "append" | "wait";

/** Rows as they are shown. */
export interface SteadyRows<T> {
  rows: T[];
  /** How many are not shown yet. */
  waiting: number;
  /** Whether the list has another order by now. */
  isReordered: boolean;
}

/**
 * The rows of a list that is asked for again while it is open: those that are shown keep
 * their places, with what is known of them now, and what is gone leaves.
 *
 * @param shown the ids of the rows that are shown, in their order
 * @param items what the list is now
 */
export function steady<T>(
  shown: readonly string[],
  items: readonly T[],
  idOf: (item: T) => string,
  onNew: NewRows,
): SteadyRows<T> {
  const byId = new Map(items.map((item) => [idOf(item), item]));
  const kept = shown.flatMap((id) => byId.get(id) ?? []);
  const known = new Set(shown);
  const added = items.filter((item) => !known.has(idOf(item)));
  const rows = onNew === "append" ? [...kept, ...added] : kept;
  return {
    rows,
    waiting: items.length - rows.length,
    isReordered: rows.length === items.length && rows.some((row, i) => row !== items[i]),
  };
}
