import { ToggleGroup, ToggleGroupItem } from "@patternfly/react-core";
import { texts } from "../texts/texts.ts";
import { type Range, RANGES } from "../url/range.ts";

interface Props {
  days: Range;
  onDays: (days: Range) => void;
}

/** Which of the last days a page shows. */
export function RangePicker({ days, onDays }: Props) {
  return (
    <ToggleGroup isCompact aria-label={texts.reports.range}>
      {RANGES.map((each) => (
        <ToggleGroupItem
          key={each}
          text={texts.reports.days[each]}
          isSelected={each === days}
          onChange={() => onDays(each)}
        />
      ))}
    </ToggleGroup>
  );
}
