import { PageSection } from "@patternfly/react-core";
import { EmptyMessage } from "../../../components/EmptyMessage.tsx";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { PageTitle } from "../../../components/PageTitle.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { useDecision } from "../../../queries/decisions.ts";
import { useGroupChoices } from "../../../queries/deviceGroups.ts";
import { useDevicesNamed } from "../../../queries/devices.ts";
import { useTimeZone } from "../../../queries/settings.ts";
import { whyTexts as why } from "../../../texts/why.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { WhyAnswer } from "./WhyAnswer.tsx";
import { WhyForm } from "./WhyForm.tsx";
import { visitOf, WHY_FIELDS } from "./whySearch.ts";

/** What a device does with an address, and why. */
export default function WhyPage() {
  const [state, change] = useSearch(WHY_FIELDS);
  const groups = useGroupChoices();
  const named = useDevicesNamed(state.device.trim());
  const zone = useTimeZone();
  const device = named.data?.[0];
  const builtIn = groups.data?.find(({ rank }) => rank === undefined)?.id;
  const visit = visitOf(state, { deviceId: device?.id, groupId: builtIn });
  const decision = useDecision(visit);
  const isUnknown = state.device.trim() !== "" && named.data !== undefined && !device;
  const failed = [groups, named, decision].filter((query) => query.error);
  const error = failed[0]?.error;
  const retry = () => failed.forEach((query) => query.refetch());

  return (
    <PageSection isFilled hasBodyWrapper={false} className="gnomon-page">
      <PageTitle title={why.title} />
      <WhyForm
        state={state}
        groups={groups.data ?? []}
        builtIn={builtIn}
        isUnknownDevice={isUnknown}
        onAsk={change}
      />
      {error && <ProblemMessage error={error} onRetry={retry} />}
      {state.url === "" && <EmptyMessage title={why.idleTitle} body={why.idleBody} />}
      {state.url && !decision.data && !error && !isUnknown && <LoadingMessage />}
      {visit && decision.data && (
        <WhyAnswer
          url={visit.url}
          device={device?.name ?? ""}
          decision={decision.data}
          zone={zone}
        />
      )}
    </PageSection>
  );
}
