import { Button } from "@patternfly/react-core";
import { useLocation, useNavigate, useSearchParams } from "react-router";
import { texts } from "../texts/texts.ts";

const CURSOR = "cursor";

interface Props {
  nextCursor: string | undefined;
  shown: string;
}

/** Goes through the pages of a list. Its place is in the address, the way back in the history. */
export function CursorPager({ nextCursor, shown }: Props) {
  const [search] = useSearchParams();
  const location = useLocation();
  const navigate = useNavigate();
  const cursor = search.get(CURSOR);
  const depth: number = typeof location.state?.depth === "number" ? location.state.depth : 0;
  const open = (to: string | undefined) => {
    const next = new URLSearchParams(search);
    next.delete(CURSOR);
    if (to) {
      next.set(CURSOR, to);
    }
    navigate({ search: next.toString() }, { state: to ? { depth: depth + 1 } : undefined });
  };
  if (!cursor && !nextCursor && !shown) {
    return null;
  }
  return (
    <nav className="gnomon-pager" aria-label={texts.common.pages}>
      <span>{shown}</span>
      {cursor && (
        <Button variant="link" onClick={() => open(undefined)}>{texts.common.firstPage}</Button>
      )}
      {depth > 0 && (
        <Button variant="link" onClick={() => navigate(-1)}>{texts.common.previous}</Button>
      )}
      <Button variant="link" isDisabled={!nextCursor} onClick={() => open(nextCursor)}>
        {texts.common.next}
      </Button>
    </nav>
  );
}
