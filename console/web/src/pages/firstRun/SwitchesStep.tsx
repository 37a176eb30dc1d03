import { Button } from "@patternfly/react-core";
import { FactList } from "../../components/FactList.tsx";
import { LoadingMessage } from "../../components/LoadingMessage.tsx";
import { ProblemMessage } from "../../components/ProblemMessage.tsx";
import { isTurnedOn } from "../../queries/firstSteps.ts";
import { useChangeSettings, useVersionedSettings } from "../../queries/settings.ts";
import { useIsAdmin } from "../../shell/session.ts";
import { firstRunTexts as firstRun } from "../../texts/firstRun.ts";
import { settingsTexts as words } from "../../texts/settings.ts";

const SWITCHES = ["endpointTelemetry", "enforceAppAccess", "customNetworkIndicators"] as const;
const ALL_ON = { endpointTelemetry: true, enforceAppAccess: true, customNetworkIndicators: true };

/** The switches without which nothing happens. */
export function SwitchesStep() {
  const { data, error, refetch } = useVersionedSettings();
  const isAdmin = useIsAdmin();
  const save = useChangeSettings();
  if (!data) {
    return error ? <ProblemMessage error={error} onRetry={refetch} /> : <LoadingMessage />;
  }
  return (
    <>
      <FactList
        facts={SWITCHES.map((key) =>
          [words.fields[key].label, data.value[key] ? words.on : words.off] as const
        )}
      />
      {save.error && <ProblemMessage error={save.error} />}
      {!isTurnedOn(data.value) && (isAdmin
        ? (
          <div>
            <Button
              isLoading={save.isPending}
              isDisabled={save.isPending}
              onClick={() =>
                save.mutate({ change: ALL_ON, etag: data.etag }, { onError: () => refetch() })}
            >
              {firstRun.switches.action}
            </Button>
          </div>
        )
        : <p className="gnomon-hint">{firstRun.adminsOnly}</p>)}
    </>
  );
}
