import { ToggleGroup, ToggleGroupItem } from "@patternfly/react-core";
import { lazy, Suspense, useState } from "react";
import { dateRange } from "../format/format.ts";
import { texts } from "../texts/texts.ts";
import { type Range, type RangeChoice, RANGES } from "../url/range.ts";

/** Not needed to see a page. */
const DatesDialog = lazy(() => import("./DatesDialog.tsx"));

interface Props {
  days: Range;
  onDays: (days: Range) => void;
  /** Days from one to another instead, where the page takes them. */
  dates?: RangeChoice["dates"] | undefined;
}

/** Which days a page shows. */
export function RangePicker({ days, onDays, dates }: Props) {
  const [isAsking, setAsking] = useState(false);
  const chosen = dates?.chosen;
  return (
    <>
      <ToggleGroup isCompact aria-label={texts.reports.range}>
        {RANGES.map((each) => (
          <ToggleGroupItem
            key={each}
            text={texts.reports.days[each]}
            isSelected={each === days && !chosen}
            onChange={() => onDays(each)}
          />
        ))}
        {dates && (
          <ToggleGroupItem
            text={chosen ? dateRange(chosen.from, chosen.to) : texts.reports.dates}
            isSelected={chosen !== undefined}
            onChange={() => setAsking(true)}
          />
        )}
      </ToggleGroup>
      {dates && isAsking && (
        <Suspense>
          <DatesDialog
            dates={chosen}
            onDates={dates.onDates}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      )}
    </>
  );
}
