import { Button, Title } from "@patternfly/react-core";
import { Link } from "react-router";
import { DetailDrawer } from "../../../components/DetailDrawer.tsx";
import { FactList } from "../../../components/FactList.tsx";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { fullTime } from "../../../format/format.ts";
import { useGroupChoices } from "../../../queries/deviceGroups.ts";
import { type IndicatorRow, useIndicator } from "../../../queries/indicators.ts";
import { useIsAdmin } from "../../../shell/session.ts";
import { controlTexts } from "../../../texts/control.ts";
import { texts } from "../../../texts/texts.ts";
import { ActionLabel } from "../ActionLabel.tsx";
import { toWhy } from "../links.ts";
import { Provenance } from "../Provenance.tsx";
import { scopeText } from "../scope.ts";
import { originText } from "./indicatorFacts.ts";

const { indicators } = controlTexts;

interface Props {
  id: string;
  zone: string;
  onEdit: (id: string) => void;
  onRemove: (indicator: IndicatorRow) => void;
  onClose: () => void;
}

/** What an indicator does, and why it exists. */
export function IndicatorDrawer({ id, zone, onEdit, onRemove, onClose }: Props) {
  const { data, error, refetch } = useIndicator(id);
  const isAdmin = useIsAdmin();
  return (
    <DetailDrawer title={data?.value ?? indicators.title} size="32rem" onClose={onClose}>
      {error && <ProblemMessage error={error} onRetry={refetch} />}
      {data === undefined && !error && <LoadingMessage />}
      {data === null && <p className="gnomon-note">{indicators.gone}</p>}
      {data && (
        <>
          <Facts of={data} zone={zone} />
          {isAdmin && data.origin === "manual" && (
            <div className="gnomon-selection">
              <Button variant="secondary" onClick={() => onEdit(id)}>{indicators.edit}</Button>
              <Button variant="secondary" isDanger onClick={() => onRemove(data)}>
                {indicators.remove}
              </Button>
            </div>
          )}
          <section>
            <Title headingLevel="h3" size="md">{indicators.why}</Title>
            {data.endedAt
              ? <p>{indicators.ended(fullTime(data.endedAt, zone))}</p>
              : <Provenance indicator={data} zone={zone} />}
          </section>
          <Link to={toWhy(data.value)}>{indicators.test}</Link>
        </>
      )}
    </DetailDrawer>
  );
}

function Facts({ of, zone }: { of: IndicatorRow; zone: string }) {
  const { data: groups } = useGroupChoices();
  const { description, enforceability, exceptHosts = [], recommendedActions } = of;
  const optional = (term: string, value: string | undefined) =>
    value ? [[term, value]] as const : [];
  return (
    <FactList
      facts={[
        [indicators.type, indicators.types[of.type]],
        [indicators.action, <ActionLabel key="action" action={of.action} />],
        [indicators.severity, texts.alerts.severities[of.severity]],
        [indicators.origin, originText(of)],
        [indicators.name, of.title],
        ...optional(indicators.description, description),
        ...optional(indicators.recommended, recommendedActions),
        [indicators.devices, scopeText(of.scope, groups)],
        ...optional(indicators.except, exceptHosts.join(", ")),
        [indicators.expires, of.expiresAt ? fullTime(of.expiresAt, zone) : indicators.never],
        [indicators.alert, of.generateAlert ? indicators.alerts.yes : indicators.alerts.no],
        [indicators.enforced, of.fed ? indicators.fed.yes : indicators.fed.no],
        ...optional(indicators.limits, enforceability),
      ]}
    />
  );
}
