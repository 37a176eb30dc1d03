import { Link } from "react-router";
import { SectionCard } from "../../components/SectionCard.tsx";
import { RiskScore } from "../../components/RiskScore.tsx";
import { TagLabel } from "../../components/TagLabel.tsx";
import { bytes, count } from "../../format/format.ts";
import { type AppsFilter, type Days, useApps } from "../../queries/reports.ts";
import { overviewTexts as words } from "../../texts/overview.ts";
import { texts } from "../../texts/texts.ts";

const SHOWN = 8;

interface Props {
  report: string;
  days: Days;
  /** Those at high risk alone. */
  isRisky?: boolean;
}

/** The apps with the most traffic. */
export function TopAppsCard({ report, days, isRisky = false }: Props) {
  const filter: AppsFilter = { days, ...(isRisky && { riskLevel: ["high"] }) };
  const apps = useApps(report, filter, { sort: "traffic", limit: SHOWN });
  const search = new URLSearchParams({ report, days: String(days) });
  const list = isRisky ? `${search}&riskLevel=high` : search;
  return (
    <SectionCard
      title={isRisky ? words.riskyApps : texts.overview.topApps}
      query={apps}
      link={{ to: `/discover/apps?${list}`, label: texts.overview.allApps }}
    >
      {(data) =>
        isRisky && data.items.length === 0
          ? <p className="gnomon-note">{words.noRiskyApps}</p>
          : (
            <table className="gnomon-list">
              <thead>
                <tr>
                  <th>{texts.measures.app}</th>
                  <th className="gnomon-number">{texts.measures.score}</th>
                  <th>{texts.measures.tag}</th>
                  <th className="gnomon-number">{texts.measures.users}</th>
                  <th className="gnomon-number">{texts.measures.traffic}</th>
                </tr>
              </thead>
              <tbody>
                {data.items.map((each) => (
                  <tr key={each.app.id}>
                    <td>
                      <Link to={`/discover/apps?${search}&app=${encodeURIComponent(each.app.id)}`}>
                        <bdi>{each.app.name}</bdi>
                      </Link>
                    </td>
                    <td className="gnomon-number">
                      <RiskScore score={each.app.score} level={each.app.riskLevel} />
                    </td>
                    <td>
                      <TagLabel tag={each.tag} />
                    </td>
                    <td className="gnomon-number">{count(each.users)}</td>
                    <td className="gnomon-number">{bytes(each.trafficBytes)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
    </SectionCard>
  );
}
