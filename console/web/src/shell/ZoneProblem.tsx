import { LookupProblem } from "../components/LookupProblem.tsx";
import { useSettings } from "../queries/settings.ts";
import { texts } from "../texts/texts.ts";

/** Says in which zone times are where that of the organisation is unknown; it asks for nothing. */
export function ZoneProblem() {
  return <LookupProblem what={texts.lookups.zone} of={useSettings(false)} />;
}
