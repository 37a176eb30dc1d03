import { Label } from "@patternfly/react-core";
import { trend } from "../format/format.ts";
import { texts } from "../texts/texts.ts";

const { trends } = texts;

/** A smaller change is as before. */
const MIN_PERCENT = 10;

interface Props {
  /** Whether it was not there before. */
  isNew: boolean;
  /** By how much it is more than before; nothing where that is not known. */
  percent: number | undefined;
}

/** Whether something is new, or much more or less than before; nothing where it is none of these. */
export function TrendMark({ isNew, percent = 0 }: Props) {
  if (isNew) {
    return <Label isCompact variant="outline" title={trends.newHelp}>{trends.new}</Label>;
  }
  if (Math.abs(percent) < MIN_PERCENT) {
    return null;
  }
  const words = trends.against(trend(percent));
  return (
    <span className="gnomon-trend" title={words}>
      <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false">
        <path d={percent > 0 ? UP : DOWN} />
      </svg>
      <span className="pf-v6-screen-reader">{words}</span>
    </span>
  );
}

const UP = "M5 0.5 L9 5 H6 V9.5 H4 V5 H1 Z";
const DOWN = "M5 9.5 L9 5 H6 V0.5 H4 V5 H1 Z";
