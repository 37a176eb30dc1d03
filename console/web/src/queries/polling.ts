import { type MutationKey, useIsMutating } from "@tanstack/react-query";
import { REFRESH_MILLIS } from "./keys.ts";

/**
 * How often what is open, and may be deleted, is asked for again: not while one of its kind is
 * being deleted, as it may be gone before the answer says so.
 *
 * @param deletion the key of its deletions
 */
export function usePollMillis(deletion: MutationKey): number | false {
  const deletions = useIsMutating({ mutationKey: deletion });
  return deletions === 0 && REFRESH_MILLIS;
}
