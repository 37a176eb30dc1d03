import { Label } from "@patternfly/react-core";
import type { IndicatorAction } from "../../queries/indicators.ts";
import { controlTexts } from "../../texts/control.ts";

const COLORS = { Allowed: "green", Audit: "blue", Warn: "yellow", Block: "red" } as const;

/** What a device does. */
export function ActionLabel({ action }: { action: IndicatorAction }) {
  return (
    <Label isCompact variant="outline" color={COLORS[action]}>
      {controlTexts.indicators.actions[action]}
    </Label>
  );
}
