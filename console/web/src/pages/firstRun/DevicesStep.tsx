import { Button } from "@patternfly/react-core";
import { useState } from "react";
import { TokenDialog } from "../../components/enrolment/TokenDialog.tsx";
import { ProblemMessage } from "../../components/ProblemMessage.tsx";
import { count } from "../../format/format.ts";
import { useHasFleet, useStartFleet } from "../../queries/fleet.ts";
import { useSettings } from "../../queries/settings.ts";
import { useIsAdmin } from "../../shell/session.ts";
import { firstRunTexts } from "../../texts/firstRun.ts";

const { devices: words, adminsOnly } = firstRunTexts;
const SIMULATED = { devices: 200, visitsPerMinute: 600 };

/** The way to a first device, real or simulated. */
export function DevicesStep({ devices }: { devices: number }) {
  const [isOpen, setOpen] = useState(false);
  const isAdmin = useIsAdmin();
  return (
    <>
      <p role="status">{words.enrolled(count(devices))}</p>
      {isAdmin
        ? (
          <div>
            <Button variant={devices > 0 ? "secondary" : "primary"} onClick={() => setOpen(true)}>
              {words.token}
            </Button>
          </div>
        )
        : devices === 0 && <p className="gnomon-hint">{adminsOnly}</p>}
      {isAdmin && <SimulatedDevices devices={devices} />}
      {isOpen && <TokenDialog onClose={() => setOpen(false)} />}
    </>
  );
}

/** Where this Gnomon has a simulator, it is one click to devices that work. */
function SimulatedDevices({ devices }: { devices: number }) {
  const hasFleet = useHasFleet();
  const { data: settings } = useSettings();
  const start = useStartFleet();
  if (!hasFleet || (devices > 0 && start.isIdle)) {
    return null;
  }
  return (
    <>
      {start.error && <ProblemMessage error={start.error} />}
      {start.isSuccess && <p role="status">{words.simulating}</p>}
      {!start.isSuccess && (
        <div>
          <Button
            variant="secondary"
            isLoading={start.isPending}
            isDisabled={start.isPending || !settings?.endpointTelemetry}
            onClick={() => start.mutate(SIMULATED)}
          >
            {words.simulate}
          </Button>
          <p className="gnomon-hint">
            {settings?.endpointTelemetry ? words.simulateHelp : words.notYet}
          </p>
        </div>
      )}
    </>
  );
}
