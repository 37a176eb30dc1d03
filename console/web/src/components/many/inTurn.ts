/** What became of one of many. */
export interface Outcome<T> {
  item: T;
  /** Why it was refused; nothing where it is done. */
  error?: unknown;
}

/** As many as are listed whatever becomes of them. */
const MAX_LISTED = 100;

/** Those of many whose outcome is listed: all of them, or what is not done of more than a screen has. */
export function listedOf<T extends { id: string }>(
  items: readonly T[],
  outcomes: ReadonlyMap<string, Outcome<T>>,
  isEnded: boolean,
): readonly T[] {
  if (items.length <= MAX_LISTED) {
    return items;
  }
  return items.filter(({ id }) => {
    const outcome = outcomes.get(id);
    return outcome ? outcome.error !== undefined : isEnded;
  });
}

/**
 * Does something to each of many, one after another: one that is refused leaves the others as they
 * are.
 *
 * @param onOutcome called after each
 * @param isStopped asked before each; those that were not tried have no outcome
 * @returns those that are done
 */
export async function inTurn<T>(
  items: readonly T[],
  call: (item: T) => Promise<unknown>,
  onOutcome: (outcome: Outcome<T>) => void,
  isStopped: () => boolean,
): Promise<T[]> {
  const done: T[] = [];
  for (const item of items) {
    if (isStopped()) {
      break;
    }
    try {
      await call(item);
      done.push(item);
      onOutcome({ item });
    } catch (error) {
      onOutcome({ item, error });
    }
  }
  return done;
}
