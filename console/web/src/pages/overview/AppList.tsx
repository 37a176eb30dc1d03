import { Link } from "react-router";
import { RiskScore } from "../../components/RiskScore.tsx";
import { TagLabel } from "../../components/TagLabel.tsx";
import type { DiscoveredApp } from "../../queries/reports.ts";
import { texts } from "../../texts/texts.ts";

type Listed = Pick<DiscoveredApp, "app" | "tag">;

/** A figure of each app: what it is called, and what it says. */
export interface Figure<T> {
  label: string;
  of: (item: T) => string;
}

interface Props<T extends Listed> {
  items: readonly T[];
  figures: readonly Figure<T>[];
  toApp: (id: string) => string;
}

/** A few apps, with what they are judged by and their figures. */
export function AppList<T extends Listed>({ items, figures, toApp }: Props<T>) {
  // The last one stays on a phone.
  const classOf = (i: number) => `gnomon-number ${i + 1 < figures.length ? "gnomon-aside" : ""}`;
  return (
    <table className="gnomon-list">
      <thead>
        <tr>
          <th>{texts.measures.app}</th>
          <th className="gnomon-number">{texts.measures.score}</th>
          <th className="gnomon-aside">{texts.measures.tag}</th>
          {figures.map(({ label }, i) => <th key={label} className={classOf(i)}>{label}</th>)}
        </tr>
      </thead>
      <tbody>
        {items.map((each) => (
          <tr key={each.app.id}>
            <td>
              <Link to={toApp(each.app.id)}>
                <bdi>{each.app.name}</bdi>
              </Link>
            </td>
            <td className="gnomon-number">
              <RiskScore score={each.app.score} level={each.app.riskLevel} />
            </td>
            <td className="gnomon-aside">
              <TagLabel tag={each.tag} />
            </td>
            {figures.map(({ label, of }, i) => (
              <td key={label} className={classOf(i)}>{of(each)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
