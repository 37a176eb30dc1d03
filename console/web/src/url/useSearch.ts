import { useCallback, useEffect, useMemo, useRef } from "react";
import { useLocation, useNavigate } from "react-router";
import { CURSOR, type Fields, read, write } from "./search.ts";

/** Changes some of a page's state; `replace` where going back should not stop at each step. */
export type ChangeSearch<T> = (change: Partial<T>, options?: { replace?: boolean }) => void;

/** The state of a page, which its address holds. */
export function useSearch<T>(fields: Fields<T>): [T, ChangeSearch<T>] {
  const { search, state: pages } = useLocation();
  const navigate = useNavigate();
  const state = useMemo(() => read(fields, new URLSearchParams(search)), [fields, search]);
  // The address follows a moment after it is changed; a second change builds on the first.
  const newest = useRef({ search, pages });
  useEffect(() => {
    newest.current = { search, pages };
  }, [search, pages]);
  const change = useCallback<ChangeSearch<T>>(
    (values, options) => {
      const before = new URLSearchParams(newest.current.search);
      const after = write(fields, { ...read(fields, before), ...values });
      // Another list has no pages before this one.
      const isSamePage = after.get(CURSOR) === before.get(CURSOR);
      newest.current = {
        search: after.toString(),
        pages: isSamePage ? newest.current.pages : undefined,
      };
      navigate({ search: newest.current.search }, { ...options, state: newest.current.pages });
    },
    [fields, navigate],
  );
  return [state, change];
}
