import { Button, Form } from "@patternfly/react-core";
import { useState } from "react";
import { useNotice } from "../../../components/Notice.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { type Alert, useChangeAlert } from "../../../queries/alerts.ts";
import { texts } from "../../../texts/texts.ts";
import { changeOf, editsOf, type Triage, triageOf } from "./triage.ts";
import { TriageFields } from "./TriageFields.tsx";

const { alerts } = texts;
/** What is decided about an alert. Only what was changed here is sent. */
export function AlertTriage({ alert }: { alert: Alert }) {
  const [edits, setEdits] = useState<Partial<Triage>>({});
  const save = useChangeAlert(alert.id);
  const notify = useNotice();
  const change = (values: Partial<Triage>) => setEdits(editsOf(alert, { ...edits, ...values }));
  const changed = changeOf(alert, edits);
  const isChanged = Object.keys(changed).length > 0;
  return (
    <Form
      isHorizontal
      aria-label={alerts.triage}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(changed, {
          onSuccess: () => {
            setEdits({});
            notify(alerts.saved);
          },
        });
      }}
    >
      {save.error && <ProblemMessage error={save.error} />}
      <TriageFields id="alert" triage={{ ...triageOf(alert), ...edits }} onChange={change} />
      <div>
        <Button type="submit" isDisabled={!isChanged || save.isPending}>
          {texts.common.save}
        </Button>
      </div>
    </Form>
  );
}
