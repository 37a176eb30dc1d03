import { RolloutProgress } from "../RolloutProgress.tsx";
import { count } from "../../format/format.ts";
import type { AppTagResponse } from "../../queries/tags.ts";
import { texts } from "../../texts/texts.ts";

/** What a tag has become: indicators that reach the devices, and domains that wait or stay open. */
export function TagResult({ result }: { result: AppTagResponse }) {
  const { indicators, pendingDomains, revision, withheldDomains } = result;
  return (
    <div className="gnomon-stack">
      <p>{texts.tagging.indicators(count(indicators.length))}</p>
      {pendingDomains.length > 0 && <p>{texts.tagging.pending(count(pendingDomains.length))}</p>}
      {withheldDomains.length > 0 && (
        <p>
          {texts.tagging.withheld(count(withheldDomains.length))}{" "}
          <bdi>{withheldDomains.map(({ domain }) => domain).join(", ")}</bdi>
        </p>
      )}
      {indicators.length > 0 && <RolloutProgress revision={revision} />}
    </div>
  );
}
