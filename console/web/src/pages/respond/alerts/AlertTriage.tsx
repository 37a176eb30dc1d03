import { Button, Form } from "@patternfly/react-core";
import { useState } from "react";
import { ChoiceField } from "../../../components/form/ChoiceField.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { type Alert, type Classification, useChangeAlert } from "../../../queries/alerts.ts";
import { texts } from "../../../texts/texts.ts";
import { ANY, STATUSES } from "./alertsSearch.ts";
import { changeOf, type Triage, triageOf } from "./triage.ts";

const { alerts } = texts;
const STATUS_OPTIONS = STATUSES.map((value) => ({ value, label: alerts.statuses[value] }));
const CLASSIFICATIONS: { value: Classification | typeof ANY; label: string }[] = [
  { value: ANY, label: texts.common.none },
  { value: "TruePositive", label: alerts.classifications.TruePositive },
  {
    value: "InformationalExpectedActivity",
    label: alerts.classifications.InformationalExpectedActivity,
  },
  { value: "FalsePositive", label: alerts.classifications.FalsePositive },
];

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
      <ChoiceField
        id="alert-status"
        label={alerts.status}
        value={triage.status}
        options={STATUS_OPTIONS}
        onChange={(status) => change({ status })}
      />
      <ChoiceField
        id="alert-classification"
        label={alerts.classification}
        value={triage.classification}
        options={CLASSIFICATIONS}
        onChange={(classification) => change({ classification })}
      />
      <TextField
        id="alert-assigned"
        label={alerts.assigned}
        value={triage.assignedTo}
        onChange={(assignedTo) => change({ assignedTo })}
      />
      <TextField
        id="alert-comment"
        label={alerts.comment}
        rows={2}
        value={triage.comment}
        onChange={(comment) => change({ comment })}
      />
      <div>
        <Button type="submit" isDisabled={!isChanged || save.isPending}>
          {texts.common.save}
        </Button>
      </div>
    </Form>
  );
}
