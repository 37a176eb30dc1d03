import { Label } from "@patternfly/react-core";
import type { Severity } from "../queries/alerts.ts";
import { texts } from "../texts/texts.ts";

const COLORS = { High: "red", Medium: "orange", Low: "yellow", Informational: "grey" } as const;

/** How serious an attempt is. */
export function SeverityLabel({ severity }: { severity: Severity }) {
  return (
    <Label isCompact variant="outline" color={COLORS[severity]}>
      {texts.alerts.severities[severity]}
    </Label>
  );
}
