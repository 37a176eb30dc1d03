import { Banner } from "@patternfly/react-core";
import type { Part } from "../api/parts.ts";
import { usePartsQuery } from "../queries/session.ts";
import { texts } from "../texts/texts.ts";

/** Says which parts of Gnomon are still coming up, or are lost, as long as one is. */
export function PartsBanner() {
  const parts = usePartsQuery();
  const services = parts.data?.services ?? [];
  const starting = services.filter((part) => part.state === "starting");
  const away = services.filter((part) => part.state === "away");
  return (
    <div aria-live="polite">
      {parts.isError && <Banner color="red">{texts.problem.unreachable}</Banner>}
      {starting.length > 0 && <Banner color="blue">{texts.parts.starting(names(starting))}</Banner>}
      {away.length > 0 && <Banner color="red">{texts.parts.away(names(away))}</Banner>}
    </div>
  );
}

function names(parts: Part[]): string {
  return parts.map((part) => part.name).join(", ");
}
