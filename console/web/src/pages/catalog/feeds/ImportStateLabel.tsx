import { Label } from "@patternfly/react-core";
import type { FeedImportSummary } from "../../../queries/catalogFeeds.ts";
import { catalogWorkTexts } from "../../../texts/catalogWork.ts";

const { feeds: words } = catalogWorkTexts;

const COLORS = {
  reading: "blue",
  previewed: "orange",
  applying: "blue",
  applied: "green",
  replaced: "grey",
  rollingBack: "blue",
  rolledBack: "grey",
  failed: "red",
} as const;

/** How it stands with an import; while it goes on, at which step. */
export function ImportStateLabel({ of }: { of: Pick<FeedImportSummary, "state" | "phase"> }) {
  const { phase, state } = of;
  return (
    <Label isCompact variant="outline" color={COLORS[state]}>
      {state === "reading" ? words.phases[phase] : words.importStates[state]}
    </Label>
  );
}
