import { Button, Form, FormGroup, TextArea, TextInput } from "@patternfly/react-core";
import { useState } from "react";
import { ChoiceSelect } from "../../../components/ChoiceSelect.tsx";
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
      <FormGroup label={alerts.status} fieldId="alert-status">
        <ChoiceSelect
          id="alert-status"
          label={alerts.status}
          value={triage.status}
          options={STATUS_OPTIONS}
          onChange={(status) => change({ status })}
        />
      </FormGroup>
      <FormGroup label={alerts.classification} fieldId="alert-classification">
        <ChoiceSelect
          id="alert-classification"
          label={alerts.classification}
          value={triage.classification}
          options={CLASSIFICATIONS}
          onChange={(classification) => change({ classification })}
        />
      </FormGroup>
      <FormGroup label={alerts.assigned} fieldId="alert-assigned">
        <TextInput
          id="alert-assigned"
          value={triage.assignedTo}
          onChange={(_, assignedTo) => change({ assignedTo })}
        />
      </FormGroup>
      <FormGroup label={alerts.comment} fieldId="alert-comment">
        <TextArea
          id="alert-comment"
          rows={2}
          value={triage.comment}
          onChange={(_, comment) => change({ comment })}
        />
      </FormGroup>
      <div>
        <Button type="submit" isDisabled={!isChanged || save.isPending}>
          {texts.common.save}
        </Button>
      </div>
    </Form>
  );
}
