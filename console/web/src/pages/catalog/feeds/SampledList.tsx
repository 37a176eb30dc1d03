import { count as formatCount } from "../../../format/format.ts";

interface Props {
  items: { label: string; count: number; samples: string[] }[];
}

/** How many there are of each, and some of them. */
export function SampledList({ items }: Props) {
  return (
    <dl className="gnomon-facts">
      {items.map(({ label, count, samples }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {formatCount(count)}
            {samples.length > 0 && (
              <span className="gnomon-hint">
                {" "}
                <bdi>{samples.join(", ")}</bdi>
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
