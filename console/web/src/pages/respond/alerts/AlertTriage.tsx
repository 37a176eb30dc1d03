import { Button, Form } from "@patternfly/react-core";
import { useState } from "react";
import { useNotice } from "../../../components/Notice.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { type Alert, useChangeAlert } from "../../../queries/alerts.ts";
import { texts } from "../../../texts/texts.ts";
import { changeOf, type Triage, triageOf } from "./triage.ts";
import { TriageFields } from "./TriageFields.tsx";

const { alerts } = texts;
/** What is decided about an alert. Only what was changed here is sent. */
export function AlertTriage({ alert }: { alert: Alert }) {
  const [triage, setTriage] = useState<Triage>(() => triageOf(alert));
  const save = useChangeAlert(alert.id);
  const notify = useNotice();
  const change = (values: Partial<Triage>) => setTriage({ ...triage, ...values });
  const changed = changeOf(alert, triage);
  const isChanged = Object.keys(changed).length > 0;
  return (
    <Form
      isHorizontal
      aria-label={alerts.triage}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(changed, {
          onSuccess: (saved) => {
            setTriage(triageOf(saved));
            notify(alerts.saved);
          },
        });
      }}
    >
      {save.error && <ProblemMessage error={save.error} />}
      <TriageFields id="alert" triage={triage} onChange={change} />
      <div>
        <Button type="submit" isDisabled={!isChanged || save.isPending}>
          {texts.common.save}
        </Button>
      </div>
    </Form>
  );
}
