import { useState } from "react";
import { type NewRows, steady, type SteadyRows } from "./steadyRows.ts";

interface Held {
  key: string | undefined;
  ids: string[];
}

/**
 * Keeps the rows of a list in their places while it refreshes by itself.
 *
 * @param key what the list was asked for: another question is another list; none while its answer
 *   is on its way
 * @returns the rows, and how to show the list as it is now
 */
export function useSteadyRows<T>(
  key: string | undefined,
  items: readonly T[],
  idOf: (item: T) => string,
  onNew: NewRows,
): SteadyRows<T> & { show: () => void } {
  const [held, setHeld] = useState<Held>();
  const now: Held = { key, ids: items.map(idOf) };
  const isOther = key !== undefined && held?.key !== key;
  const known = held && !isOther && held.ids.some((id) => now.ids.includes(id)) ? held : now;
  if (key !== undefined && known !== held && (isOther || items.length > 0)) {
    setHeld(known);
  }
  return { ...steady(known.ids, items, idOf, onNew), show: () => setHeld(now) };
}
