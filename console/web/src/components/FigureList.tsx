/** A number that stands for much, and what it consists of. */
export interface Figure {
  label: string;
  value: string;
  note?: string;
}

/** The numbers that a page begins with. */
export function FigureList({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="gnomon-totals">
      {figures.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {note && <dd className="gnomon-hint">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
