import { Link } from "react-router";
import { SectionCard } from "../../components/SectionCard.tsx";
import { count, time } from "../../format/format.ts";
import { useAlerts } from "../../queries/alerts.ts";
import { useTimeZone } from "../../queries/settings.ts";
import { texts } from "../../texts/texts.ts";

const SHOWN = 8;

/** The newest alerts that are not yet triaged. */
export function OpenAlertsCard() {
  const alerts = useAlerts({ status: ["New"] }, { limit: SHOWN });
  const zone = useTimeZone();
  return (
    <SectionCard
      title={texts.overview.openAlerts}
      query={alerts}
      rows={1 + SHOWN}
      link={{ to: "/respond/alerts", label: texts.overview.allAlerts }}
    >
      {(data) =>
        data.items.length === 0
          ? <p className="gnomon-note">{texts.overview.noAlerts}</p>
          : (
            <table className="gnomon-list">
              <thead>
                <tr>
                  <th>{texts.measures.app}</th>
                  <th className="gnomon-aside">{texts.alerts.attempt}</th>
                  <th>{texts.alerts.user}</th>
                  <th className="gnomon-number gnomon-aside">{texts.alerts.count}</th>
                  <th>{texts.alerts.last}</th>
                </tr>
              </thead>
              <tbody>
                {data.items.map((each) => (
                  <tr key={each.id}>
                    <td>
                      <Link to={`/respond/alerts?alert=${each.id}`}>
                        <bdi>{each.app?.name ?? each.host}</bdi>
                      </Link>
                    </td>
                    <td className="gnomon-aside">{texts.alerts.attempts[each.attempt]}</td>
                    <td>
                      <bdi>{each.user ?? each.device.name}</bdi>
                    </td>
                    <td className="gnomon-number gnomon-aside">{count(each.count)}</td>
                    <td>{time(each.lastEventAt, zone)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
    </SectionCard>
  );
}
