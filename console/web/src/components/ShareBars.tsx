import { Link } from "react-router";

interface Bar {
  key: string;
  label: string;
  /** Where its label leads; nowhere unless given. */
  to?: string;
  value: number;
  text: string;
  className?: string;
  /** What its whole length stands for; the largest of all unless given. */
  most?: number;
}

/** Parts of a whole as bars that can be compared; the text says the same. */
export function ShareBars({ bars, label }: { bars: Bar[]; label: string }) {
  const most = Math.max(...bars.map((bar) => bar.value), 1);
  return (
    <ul className="gnomon-bars" aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.key}>
          <span className="gnomon-bar-label">
            <bdi>{bar.to ? <Link to={bar.to}>{bar.label}</Link> : bar.label}</bdi>
          </span>
          <span className="gnomon-bar-track" aria-hidden="true">
            <span
              className={`gnomon-bar ${bar.className ?? ""}`}
              style={{ inlineSize: `${(100 * bar.value) / (bar.most ?? most)}%` }}
            />
          </span>
          <span className="gnomon-bar-text">{bar.text}</span>
        </li>
      ))}
    </ul>
  );
}
