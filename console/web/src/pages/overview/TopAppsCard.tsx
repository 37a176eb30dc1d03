import { Link } from "react-router";
import { SectionCard } from "../../components/SectionCard.tsx";
import { RiskScore } from "../../components/RiskScore.tsx";
import { TagLabel } from "../../components/TagLabel.tsx";
import { bytes, count } from "../../format/format.ts";
import { type Days, useApps } from "../../queries/reports.ts";
import { texts } from "../../texts/texts.ts";

const SHOWN = 8;

/** The apps with the most traffic. */
export function TopAppsCard({ report, days }: { report: string; days: Days }) {
  const apps = useApps(report, { days }, { sort: "traffic", limit: SHOWN });
  const search = new URLSearchParams({ report, days: String(days) });
  return (
    <SectionCard
      title={texts.overview.topApps}
      query={apps}
      link={{ to: `/discover/apps?${search}`, label: texts.overview.allApps }}
    >
      {(data) => (
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
