interface Props {
  label: string;
  isCurrent: boolean;
  isAscending?: boolean;
  onSort: () => void;
}

/** Orders a list by a column; the services know one direction each, the one that is asked for. */
export function SortButton({ label, isCurrent, isAscending = false, onSort }: Props) {
  return (
    <button
      type="button"
      className={`gnomon-sort${isCurrent ? " gnomon-sort-current" : ""}`}
      onClick={onSort}
    >
      {label}
      {isCurrent && <span aria-hidden="true">{isAscending ? "↑" : "↓"}</span>}
    </button>
  );
}

/** What a column's head says of the order. */
export function ariaSort(isCurrent: boolean, isAscending: boolean) {
  return isCurrent ? (isAscending ? "ascending" : "descending") : undefined;
}
