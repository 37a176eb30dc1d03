import { Card, CardBody, CardHeader, CardTitle, Label } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Step } from "../../queries/firstSteps.ts";
import { firstRunTexts as firstRun } from "../../texts/firstRun.ts";

interface Props {
  step: Step;
  number: number;
  isDone: boolean;
  link?: { to: string; label: string };
  children?: ReactNode;
}

/** One of the first steps: what it is for, how it is done, and whether it is. */
export function StepCard({ step, number, isDone, link, children }: Props) {
  const { title, body } = firstRun[step];
  return (
    <Card isCompact>
      <CardHeader
        actions={link && { actions: <Link to={link.to}>{link.label}</Link>, hasNoOffset: true }}
      >
        <CardTitle component="h2">
          {number}. {title}{" "}
          <Label
            isCompact
            variant={isDone ? "filled" : "outline"}
            color={isDone ? "green" : "grey"}
          >
            {isDone ? firstRun.done : firstRun.open}
          </Label>
        </CardTitle>
      </CardHeader>
      <CardBody className="gnomon-stack">
        <p>{body}</p>
        {children}
      </CardBody>
    </Card>
  );
}
