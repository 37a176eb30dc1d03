import { Label } from "@patternfly/react-core";
import type { DataSourceState } from "../../../queries/sources.ts";
import { sourceTexts } from "../../../texts/sources.ts";

const COLORS = {
  empty: "grey",
  receiving: "green",
  silent: "orange",
  complete: "blue",
  deleting: "yellow",
} as const;

export function StateLabel({ state }: { state: DataSourceState }) {
  return (
    <Label isCompact variant="outline" color={COLORS[state]}>{sourceTexts.states[state]}</Label>
  );
}
