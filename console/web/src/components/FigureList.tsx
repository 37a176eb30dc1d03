import { Link } from "react-router";

/** A number that stands for much, and what it consists of. */
export interface Figure {
  label: string;
  value: string;
  note?: string;
  /** Where what is counted is listed. */
  to?: string | undefined;
}

/** The numbers that a page begins with. */
export function FigureList({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="gnomon-totals">
      {figures.map(({ label, value, note, to }) => (
        <div key={label}>
          <dt>{to ? <Link to={to}>{label}</Link> : label}</dt>
          <dd>{value}</dd>
          {note && <dd className="gnomon-hint">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
