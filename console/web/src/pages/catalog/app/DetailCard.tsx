import { Card, CardBody, CardHeader, CardTitle } from "@patternfly/react-core";
import type { ReactNode } from "react";

interface Props {
  title: string;
  /** What can be done about it. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A part of the page of one thing. */
export function DetailCard({ title, actions, children }: Props) {
  return (
    <Card isCompact>
      <CardHeader hasWrap actions={actions ? { actions, hasNoOffset: true } : undefined}>
        <CardTitle component="h2">{title}</CardTitle>
      </CardHeader>
      <CardBody className="gnomon-stack">{children}</CardBody>
    </Card>
  );
}
