import { count } from "../../format/format.ts";
import { picksTexts } from "../../texts/picks.ts";

interface Props {
  /** How many are listed. */
  shown: number;
  hasMore: boolean;
}

/** Says, and has it read out, that more match what is typed than are listed; else nothing. */
export function MoreMatches({ shown, hasMore }: Props) {
  return (
    <span role="status" className="gnomon-hint">
      {hasMore && picksTexts.more(count(shown))}
    </span>
  );
}
