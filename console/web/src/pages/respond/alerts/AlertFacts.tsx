import { Button } from "@patternfly/react-core";
import { Link } from "react-router";
import { FactList } from "../../../components/FactList.tsx";
import { SeverityLabel } from "../../../components/SeverityLabel.tsx";
import { count, fullTime } from "../../../format/format.ts";
import type { Alert } from "../../../queries/alerts.ts";
import { alertWorkTexts as work } from "../../../texts/alertWork.ts";
import { texts } from "../../../texts/texts.ts";
import { appPath } from "../../catalog/app/appPath.ts";
import { toIndicator, toWhy } from "../../control/links.ts";
import { toEnrolled } from "../../settings/devices/toEnrolled.ts";
import type { AlertsState, Only } from "./alertsSearch.ts";

const { alerts } = texts;

export interface AlertFactsProps {
  alert: Alert;
  zone: string;
  /** Leaves only alerts of an app, a device or a user in the list. */
  onOnly: (only: Partial<Pick<AlertsState, Only["what"]>>) => void;
}

/** What happened, on which device and to which user, and links to more. */
export function AlertFacts({ alert, zone, onOnly }: AlertFactsProps) {
  const { app, device, user } = alert;
  const ofApp = app && <OnlyButton name={app.name} onClick={() => onOnly({ app: app.id })} />;
  const ofUser = user && <OnlyButton name={user} onClick={() => onOnly({ user })} />;
  const ofDevice = <OnlyButton name={device.name} onClick={() => onOnly({ device: device.id })} />;
  const facts = [
    [texts.measures.app, ofApp ?? texts.nothing],
    [alerts.attempt, alerts.attempts[alert.attempt]],
    [alerts.severity, <SeverityLabel key="severity" severity={alert.severity} />],
    [alerts.url, alert.url ?? alert.host],
    [alerts.user, ofUser ?? texts.nothing],
    [alerts.device, ofDevice],
    [alerts.count, count(alert.count)],
    [alerts.first, fullTime(alert.firstEventAt, zone)],
    [alerts.last, fullTime(alert.lastEventAt, zone)],
  ] as const;
  return (
    <>
      <FactList facts={facts} />
      <p className="gnomon-links">
        {alert.indicatorId && <Link to={toIndicator(alert.indicatorId)}>{work.indicator}</Link>}
        <Link to={toWhy(alert.url ?? alert.host, { device: device.name, user })}>
          {texts.nav.why}
        </Link>
        {app && <Link to={appPath(app.id)}>{texts.apps.inCatalog}</Link>}
        <Link to={toEnrolled(device.id)}>{texts.drawer.enrolled}</Link>
      </p>
    </>
  );
}

function OnlyButton({ name, onClick }: { name: string; onClick: () => void }) {
  return (
    <Button variant="link" isInline title={work.onlyOf(name)} onClick={onClick}>
      <bdi>{name}</bdi>
    </Button>
  );
}
