import { Button } from "@patternfly/react-core";
import { useLocation, useNavigate, useSearchParams } from "react-router";
import { texts } from "../texts/texts.ts";
import { CURSOR } from "../url/search.ts";

interface Props {
  nextCursor: string | undefined;
  shown: string;
}

/**
 * Goes through the pages of a list. Its place is in the address; the history keeps the pages before
 * it (useSearch.ts).
 */
export function CursorPager({ nextCursor, shown }: Props) {
  const [search] = useSearchParams();
  const location = useLocation();
  const navigate = useNavigate();
  const cursor = search.get(CURSOR) ?? "";
  const earlier: string[] = location.state?.earlier ?? [];
  const open = (to: string, before: string[]) => {
    const next = new URLSearchParams(search);
    next.delete(CURSOR);
    if (to) {
      next.set(CURSOR, to);
    }
    navigate({ search: next.toString() }, { state: { earlier: before } });
  };
  if (!cursor && !nextCursor && !shown) {
    return null;
  }
  return (
    <nav className="gnomon-pager" aria-label={texts.common.pages}>
      <span>{shown}</span>
      {cursor && (
        <Button variant="link" onClick={() => open("", [])}>{texts.common.firstPage}</Button>
      )}
      {cursor && earlier.length > 0 && (
        <Button
          variant="link"
          onClick={() => open(earlier.at(-1) ?? "", earlier.slice(0, -1))}
        >
          {texts.common.previous}
        </Button>
      )}
      <Button
        variant="link"
        isDisabled={!nextCursor}
        onClick={() => open(nextCursor ?? "", [...earlier, cursor])}
      >
        {texts.common.next}
      </Button>
    </nav>
  );
}
