import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import { type Fields, read, write } from "./search.ts";

/** Changes some of a page's state; `replace` where going back should not stop at each step. */
export type ChangeSearch<T> = (change: Partial<T>, options?: { replace?: boolean }) => void;

/** The state of a page, which its address holds. */
export function useSearch<T>(fields: Fields<T>): [T, ChangeSearch<T>] {
  const [search, setSearch] = useSearchParams();
  const state = useMemo(() => read(fields, search), [fields, search]);
  const change = useCallback<ChangeSearch<T>>(
    (values, options) =>
      setSearch((before) => write(fields, { ...read(fields, before), ...values }), options),
    [fields, setSearch],
  );
  return [state, change];
}
