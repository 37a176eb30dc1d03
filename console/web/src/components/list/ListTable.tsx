import { type ReactNode, use, useLayoutEffect, useRef } from "react";
import { manyTexts } from "../../texts/many.ts";
import { texts } from "../../texts/texts.ts";
import { HelpMark } from "../HelpMark.tsx";
import { ariaSort, SortButton } from "../SortButton.tsx";
import { SelectBox } from "../many/SelectBox.tsx";
import { Asked } from "./ListBody.tsx";
import { Table, Th, Thead, Tr } from "./Table.tsx";

/** A column of a list. */
export interface Column<S extends string = never> {
  label: string;
  /** The order of the services that it stands for; none where they have none. */
  sort?: S;
  /** The same the other way round, where they have it. */
  reverse?: S;
  /** Whether `sort` begins with the least; names begin with A unless said otherwise. */
  isAscending?: boolean;
  className?: string;
  /** What it means, where its label does not say it. */
  help?: string;
}

/** How it stands with the selection of the rows that are shown. */
export interface SelectAll {
  isAll: boolean;
  isSome: boolean;
  onToggle: () => void;
}

interface Props<S extends string> {
  label: string;
  columns: readonly Column<S>[];
  isStale: boolean;
  /** What the list is ordered by now. */
  sort?: S;
  onSort?: (sort: S) => void;
  /** Whether rows end with what may be done. */
  hasActions?: boolean;
  /** What selects all rows that are shown; rows begin with a cell for it. */
  selectAll?: SelectAll | undefined;
  /** The body of the table. */
  children: ReactNode;
}

/** By this one the services order from A to Z, by others from the most to the least as a rule. */
const ASCENDING = "name";

/** A table that scrolls in a place of its own, by keyboard as well. */
export function ListTable<S extends string>(
  { label, columns, isStale, sort, onSort, hasActions = false, selectAll, children }: Props<S>,
) {
  const scrolled = useScrolledUp();
  return (
    <div ref={scrolled} className="gnomon-scroll" tabIndex={0} role="region" aria-label={label}>
      <Table
        aria-label={label}
        isStickyHeader
        className={isStale ? "gnomon-stale" : undefined}
      >
        <Thead>
          <Tr>
            {selectAll && (
              <Th>
                <SelectBox
                  label={manyTexts.selectPage}
                  isSelected={selectAll.isAll || (selectAll.isSome && null)}
                  isStale={isStale}
                  onToggle={selectAll.onToggle}
                />
              </Th>
            )}
            {columns.map((column) => (
              <ColumnHead key={column.label} column={column} sort={sort} onSort={onSort} />
            ))}
            {hasActions && <Th screenReaderText={texts.common.actions} />}
          </Tr>
        </Thead>
        {children}
      </Table>
    </div>
  );
}

/** Rows that answer another question are read from the first one on. */
function useScrolledUp() {
  const place = useRef<HTMLDivElement>(null);
  const asked = use(Asked);
  const last = useRef(asked);
  useLayoutEffect(() => {
    if (asked !== undefined && asked !== last.current) {
      last.current = asked;
      place.current?.scrollTo(0, 0);
    }
  }, [asked]);
  return place;
}

interface HeadProps<S extends string> {
  column: Column<S>;
  sort: S | undefined;
  onSort: ((sort: S) => void) | undefined;
}

function ColumnHead<S extends string>({ column, sort, onSort }: HeadProps<S>) {
  const { label, sort: order, reverse, className, help } = column;
  if (!order || !onSort) {
    return (
      <Th modifier="nowrap" className={className}>
        {label}
        {help && <HelpMark text={help} />}
      </Th>
    );
  }
  const isReversed = reverse !== undefined && reverse === sort;
  const isCurrent = order === sort || isReversed;
  const isAscending = (column.isAscending ?? order === ASCENDING) !== isReversed;
  return (
    <Th
      modifier="nowrap"
      className={className}
      aria-sort={ariaSort(isCurrent, isAscending)}
    >
      <SortButton
        label={label}
        isCurrent={isCurrent}
        isAscending={isAscending}
        onSort={() => onSort(order === sort && reverse ? reverse : order)}
      />
      {help && <HelpMark text={help} />}
    </Th>
  );
}
