import { Th } from "../../../components/list/Table.tsx";
import { ariaSort, SortButton } from "../../../components/SortButton.tsx";
import type { AppsState } from "./appsSearch.ts";

type Sort = AppsState["usedSort"];

interface HeadProps {
  label: string;
  by: Sort;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
}

/** The head of a column of those who used an app; it orders them where they can be ordered. */
export function UsageHead({ label, by, sort, onSort }: HeadProps) {
  const isCurrent = by === sort;
  const isAscending = by === "name";
  const className = isAscending || by === "lastSeen" ? undefined : "gnomon-number";
  return (
    <Th className={className} aria-sort={onSort && ariaSort(isCurrent, isAscending)}>
      {onSort
        ? (
          <SortButton
            label={label}
            isCurrent={isCurrent}
            isAscending={isAscending}
            onSort={() => onSort(by)}
          />
        )
        : label}
    </Th>
  );
}
