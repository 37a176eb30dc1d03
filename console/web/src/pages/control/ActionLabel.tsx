import { Label } from "@patternfly/react-core";
import type { IndicatorAction } from "../../queries/indicators.ts";
import { texts } from "../../texts/texts.ts";

const COLORS = { Allowed: "green", Audit: "blue", Warn: "yellow", Block: "red" } as const;

/** What a device does. */
export function ActionLabel({ action }: { action: IndicatorAction }) {
  return (
    <Label isCompact variant="outline" color={COLORS[action]}>
      {texts.control.indicators.actions[action]}
    </Label>
  );
}
