import { PageSection } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { LoadingMessage } from "../../components/LoadingMessage.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { ProblemMessage } from "../../components/ProblemMessage.tsx";
import { count } from "../../format/format.ts";
import { isolated } from "../../format/isolated.ts";
import { useFirstFacts } from "../../queries/firstRun.ts";
import {
  doneSteps,
  filledSources,
  type FirstFacts,
  type Step,
  STEPS,
} from "../../queries/firstSteps.ts";
import { firstRunTexts as firstRun } from "../../texts/firstRun.ts";
import { DevicesStep } from "./DevicesStep.tsx";
import { LogStep } from "./LogStep.tsx";
import { ReportStep } from "./ReportStep.tsx";
import { StepCard } from "./StepCard.tsx";
import { SwitchesStep } from "./SwitchesStep.tsx";
import { toRiskyApps } from "./toRiskyApps.ts";

const LINKS: Partial<Record<Step, { to: string; label: string }>> = {
  switches: { to: "/settings/organisation", label: firstRun.switches.more },
  devices: { to: "/settings/devices", label: firstRun.devices.more },
  log: { to: "/discover/sources", label: firstRun.log.more },
};

/** From an empty Gnomon to the first block; what is done is read from the services. */
export default function FirstRunPage() {
  const { error, refetch, ...facts } = useFirstFacts(true);
  const done = doneSteps(facts);
  const number = done ? STEPS.filter((step) => done[step]).length : 0;
  return (
    <PageSection isFilled hasBodyWrapper={false} className="gnomon-page">
      <PageTitle title={firstRun.title} />
      <p className="gnomon-hint">{number === STEPS.length ? firstRun.allDone : firstRun.about}</p>
      {error ? <ProblemMessage error={error} onRetry={refetch} /> : !done && <LoadingMessage />}
      {done && (
        <>
          <p role="status">
            {firstRun.progress(count(number), count(STEPS.length))}
          </p>
          <Steps facts={facts} done={done} />
        </>
      )}
    </PageSection>
  );
}

function Steps({ facts, done }: { facts: FirstFacts; done: Record<Step, boolean> }) {
  const { filled, logs } = filledSources(facts.sources ?? []);
  // What the user has just uploaded says more than devices that have only begun.
  const first = logs[0] ?? filled[0];
  const contents: Record<Step, ReactNode> = {
    switches: <SwitchesStep />,
    devices: <DevicesStep devices={facts.devices ?? 0} />,
    log: <LogStep logs={logs.length} />,
    // Figures of another report are none of this one, not even for a moment.
    report: <ReportStep key={first?.id} source={first} />,
    block: <BlockStep blocked={facts.blocked ?? []} report={first?.id} />,
  };
  return (
    <div
      className="gnomon-cards"
      tabIndex={0}
      role="region"
      aria-label={firstRun.title}
    >
      {STEPS.map((step, index) => (
        <StepCard
          key={step}
          step={step}
          number={index + 1}
          isDone={done[step]}
          {...(LINKS[step] && { link: LINKS[step] })}
        >
          {contents[step]}
        </StepCard>
      ))}
    </div>
  );
}

function BlockStep({ blocked, report }: { blocked: string[]; report: string | undefined }) {
  return (
    <>
      {blocked.length > 0 && (
        <p role="status">
          <bdi>{firstRun.block.blocked(blocked.map(isolated).join(", "))}</bdi>
        </p>
      )}
      <p>
        <Link to={toRiskyApps(report)}>{firstRun.block.action}</Link>
      </p>
    </>
  );
}
