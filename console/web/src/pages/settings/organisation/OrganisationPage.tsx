import { PageSection } from "@patternfly/react-core";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { PageTitle } from "../../../components/PageTitle.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { useVersionedSettings } from "../../../queries/settings.ts";
import { useIsAdmin } from "../../../shell/session.ts";
import { settingsTexts } from "../../../texts/settings.ts";
import { SettingsForm } from "./SettingsForm.tsx";

/** What the organisation has set. */
export default function OrganisationPage() {
  const settings = useVersionedSettings();
  const isAdmin = useIsAdmin();
  return (
    <PageSection isFilled hasBodyWrapper={false} className="gnomon-page">
      <PageTitle title={settingsTexts.title}>
        {!isAdmin && <span className="gnomon-hint">{settingsTexts.readOnly}</span>}
      </PageTitle>
      {settings.error && <ProblemMessage error={settings.error} onRetry={settings.refetch} />}
      {!settings.data && !settings.error && <LoadingMessage />}
      {settings.data && (
        <SettingsForm
          settings={settings.data}
          onNewest={() => settings.refetch()}
        />
      )}
    </PageSection>
  );
}
