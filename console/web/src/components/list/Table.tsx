import { css } from "@patternfly/react-styles";
import { Children, type ComponentProps, useDeferredValue } from "react";

/*
 * PatternFly's tables by its styles, which main.css loads: its components bring along what edits,
 * drags and expands cells, 21 kB on every list (docs/adr/20261201-draw-tables-by-styles.md).
 */

const MODIFIERS = {
  nowrap: "pf-m-nowrap",
  truncate: "pf-m-truncate",
  breakWord: "pf-m-break-word",
};

interface CellProps {
  /** How what does not fit is shown; it wraps between words unless given. */
  modifier?: keyof typeof MODIFIERS;
}

type TableProps = ComponentProps<"table"> & {
  /** Whether its head stays in sight. */
  isStickyHeader?: boolean;
};

/** A dense table; each cell says its own column on a narrow screen. */
export function Table({ className, isStickyHeader, ...props }: TableProps) {
  return (
    <table
      {...props}
      role="grid"
      className={css(
        "pf-v6-c-table pf-m-grid-md pf-m-compact",
        isStickyHeader && "pf-m-sticky-header",
        className,
      )}
    />
  );
}

export function Thead(props: ComponentProps<"thead">) {
  return <thead {...props} className="pf-v6-c-table__thead" />;
}

/** As many rows as a screen has room for; the others are drawn after these have been shown. */
const ROWS_AT_FIRST = 24;

/** Its role is said since a narrow screen shows it as a block. */
export function Tbody({ children, ...props }: ComponentProps<"tbody">) {
  const shown = useDeferredValue(Infinity, ROWS_AT_FIRST);
  return (
    <tbody {...props} role="rowgroup" className="pf-v6-c-table__tbody">
      {Children.toArray(children).slice(0, shown)}
    </tbody>
  );
}

/** A row; a selected one is that whose details are open. */
export function Tr(
  { isRowSelected, ...props }: ComponentProps<"tr"> & { isRowSelected?: boolean },
) {
  return <tr {...props} className={css("pf-v6-c-table__tr", isRowSelected && "pf-m-selected")} />;
}

type ThProps = ComponentProps<"th"> & CellProps & {
  /** What a head without visible text is called. */
  screenReaderText?: string;
};

/** The head of a column. */
export function Th({ className, modifier, screenReaderText, children, ...props }: ThProps) {
  return (
    <th
      scope="col"
      {...props}
      className={css("pf-v6-c-table__th", className, modifier && MODIFIERS[modifier])}
    >
      {screenReaderText
        ? <span className="pf-v6-screen-reader">{screenReaderText}</span>
        : children}
    </th>
  );
}

type TdProps = ComponentProps<"td"> & CellProps & {
  /** What its column is called. */
  dataLabel?: string;
  /** Whether it holds what may be done about the row. */
  isActionCell?: boolean;
};

/** A cell. One that is cut shows all of it where the pointer rests, or to a keyboard. */
export function Td({ className, modifier, dataLabel, isActionCell, ...props }: TdProps) {
  const isCut = modifier === "truncate";
  return (
    <td
      {...(isCut && { tabIndex: 0 })}
      {...(isCut && typeof props.children === "string" && { title: props.children })}
      {...props}
      data-label={dataLabel}
      className={css(
        "pf-v6-c-table__td",
        className,
        isActionCell && "pf-v6-c-table__action",
        modifier && MODIFIERS[modifier],
      )}
    />
  );
}
