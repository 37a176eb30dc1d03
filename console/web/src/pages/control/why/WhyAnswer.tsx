import { Card, CardBody, CardTitle, Title } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Decision, Indicator } from "../../../queries/decisions.ts";
import { whyTexts as why } from "../../../texts/why.ts";
import { ActionLabel } from "../ActionLabel.tsx";
import { toIndicator } from "../links.ts";
import { Provenance } from "../Provenance.tsx";
import { MatchList } from "./MatchList.tsx";
import { because, indicatorsOf, named } from "./reasons.ts";

interface Props {
  url: string;
  /** The device that was asked for; empty for any of the group. */
  device: string;
  decision: Decision;
  zone: string;
}

/** What happens to a visit and why: in a sentence, then indicator by indicator. */
export function WhyAnswer({ url, device, decision, zone }: Props) {
  const { action, decidedBy, group, matched, mode, outOfScope, reason, visible } = decision;
  const all = indicatorsOf(decision);
  const others = matched.filter(({ indicator }) => indicator.id !== decidedBy?.id);
  return (
    <div className="gnomon-answer">
      <div role="status">
        <Title headingLevel="h2" size="lg">
          <ActionLabel action={action} /> <bdi>{why.verdicts[action](url)}</bdi>
        </Title>
        <p>
          <bdi>{device ? why.onDevice(device, group.name) : why.on(group.name)}</bdi>
        </p>
        <p>
          <bdi>{named(reason, all)}</bdi>
        </p>
      </div>
      <Part title={why.decides}>
        {decidedBy
          ? <Decider indicator={decidedBy} zone={zone} />
          : <p>{matched.length > 0 ? why.guard : why.nothingDecides}</p>}
      </Part>
      <Part title={why.others}>
        {others.length === 0 && <p>{why.noOthers}</p>}
        <MatchList
          label={why.others}
          matches={others.map((match) => ({ ...match, why: because(match.why, all) }))}
        />
      </Part>
      {outOfScope.length > 0 && (
        <Part title={why.outOfScope}>
          <MatchList label={why.outOfScope} matches={outOfScope} />
        </Part>
      )}
      {decision.audits.length > 0 && (
        <Part title={why.audits}>
          <MatchList
            label={why.audits}
            matches={decision.audits.map((indicator) => ({ indicator, why: why.recorded }))}
          />
        </Part>
      )}
      <p className="gnomon-hint">
        {visible === "host" ? why.hostOnly : why.hostAndPath} {why.modes[mode]}
      </p>
    </div>
  );
}

function Decider({ indicator, zone }: { indicator: Indicator; zone: string }) {
  return (
    <>
      <p>
        <Link to={toIndicator(indicator.id)}>
          <bdi>{indicator.value}</bdi>
        </Link>{" "}
        <ActionLabel action={indicator.action} /> <bdi>{indicator.title}</bdi>
      </p>
      <Provenance indicator={indicator} zone={zone} />
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card isCompact>
      <CardTitle component="h3">{title}</CardTitle>
      <CardBody className="gnomon-lines">{children}</CardBody>
    </Card>
  );
}
