import { useState } from "react";
import { ManyDialog } from "../../../components/many/ManyDialog.tsx";
import type { Choice } from "../../../components/many/selection.ts";
import { count } from "../../../format/format.ts";
import { changeAlert, useAlertsRefresh } from "../../../queries/alerts.ts";
import { manyTexts as many } from "../../../texts/many.ts";
import { changeOfMany, NO_TRIAGE, type Triage } from "./triage.ts";
import { TriageFields } from "./TriageFields.tsx";

const ID = "alerts";

interface Props {
  alerts: readonly Choice[];
  /** These alerts are changed; the others were refused, or not tried. */
  onDone: (done: readonly Choice[]) => void;
  onClose: () => void;
}

/** Decides the same about many alerts. */
export function TriageManyDialog({ alerts, onDone, onClose }: Props) {
  const [triage, setTriage] = useState<Triage>(NO_TRIAGE);
  const refresh = useAlertsRefresh();
  const change = changeOfMany(triage);
  return (
    <ManyDialog
      title={many.triageTitle(count(alerts.length))}
      description={many.triageBody}
      submit={many.triageSubmit}
      isReady={Object.keys(change).length > 0}
      focus={`${ID}-status`}
      items={alerts}
      call={({ id }) => changeAlert(id, { change })}
      onEnd={(done) => {
        refresh();
        onDone(done);
      }}
      onClose={onClose}
    >
      <TriageFields
        id={ID}
        isOfMany
        before={NO_TRIAGE}
        triage={triage}
        onChange={(values) => setTriage({ ...triage, ...values })}
      />
    </ManyDialog>
  );
}
