/** What became of one of many. */
export interface Outcome<T> {
  item: T;
  /** Why it was refused; nothing where it is done. */
  error?: unknown;
}

/**
 * Does something to each of many, one after another: one that is refused leaves the others as they
 * are.
 *
 * @param onOutcome called after each
 * @param isStopped asked before each; those that were not tried have no outcome
 */
export async function inTurn<T>(
  items: readonly T[],
  call: (item: T) => Promise<unknown>,
  onOutcome: (outcome: Outcome<T>) => void,
  isStopped: () => boolean,
): Promise<void> {
  for (const item of items) {
    if (isStopped()) {
      return;
    }
    try {
      await call(item);
      onOutcome({ item });
    } catch (error) {
      onOutcome({ item, error });
    }
  }
}
