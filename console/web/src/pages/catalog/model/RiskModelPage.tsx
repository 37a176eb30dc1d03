import { PageSection } from "@patternfly/react-core";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { PageTitle } from "../../../components/PageTitle.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { count, fullTime } from "../../../format/format.ts";
import { type RiskModel, useRiskModel } from "../../../queries/riskModel.ts";
import { useTimeZone } from "../../../queries/settings.ts";
import { useIsAdmin } from "../../../shell/session.ts";
import { catalogWorkTexts } from "../../../texts/catalogWork.ts";
import { ModelEditor } from "./ModelEditor.tsx";

const { model: words } = catalogWorkTexts;

/** How scores are calculated, and what an organisation makes of it. */
export default function RiskModelPage() {
  const model = useRiskModel();
  const isAdmin = useIsAdmin();
  const zone = useTimeZone();
  const { data } = model;
  return (
    <PageSection isFilled hasBodyWrapper={false} className="gnomon-page">
      <PageTitle title={words.title}>
        {data && <span>{versionOf(data.value, zone)}</span>}
      </PageTitle>
      <p>{words.about} {!isAdmin && words.readOnly}</p>
      {model.error && <ProblemMessage error={model.error} onRetry={model.refetch} />}
      {!data && !model.error && <LoadingMessage />}
      {data && <ModelEditor model={data} onReload={model.refetch} />}
    </PageSection>
  );
}

function versionOf({ changedAt, changedBy, version }: RiskModel, zone: string): string {
  return `${words.version(count(version))}, ${
    changedAt ? words.changedBy(changedBy ?? "", fullTime(changedAt, zone)) : words.asShipped
  }`;
}
