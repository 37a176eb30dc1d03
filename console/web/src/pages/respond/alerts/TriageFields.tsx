import { Button } from "@patternfly/react-core";
import { use } from "react";
import { ChoiceField } from "../../../components/form/ChoiceField.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { SessionContext } from "../../../shell/session.ts";
import { alertWorkTexts as work } from "../../../texts/alertWork.ts";
import { manyTexts } from "../../../texts/many.ts";
import { texts } from "../../../texts/texts.ts";
import { ANY, STATUSES } from "./alertsSearch.ts";
import {
  CLASSIFICATIONS,
  classifiedAs,
  determinationsOf,
  mayBeNone,
  type Triage,
} from "./triage.ts";

const { alerts } = texts;
const { keep, keepHelp } = manyTexts;

const STATUS_OPTIONS = STATUSES.map((value) => ({ value, label: alerts.statuses[value] }));
const CLASSIFICATION_OPTIONS = CLASSIFICATIONS.map((value) => ({
  value,
  label: alerts.classifications[value],
}));

interface Props {
  /** What the ids of the fields begin with. */
  id: string;
  triage: Triage;
  /** What the form holds while it is unchanged. */
  before: Triage;
  /** Whether what is empty keeps what each of many alerts has. */
  isOfMany?: boolean;
  onChange: (change: Partial<Triage>) => void;
}

/** What is decided about an alert, or about many. */
export function TriageFields({ id, triage, before, isOfMany = false, onChange }: Props) {
  const none = [{ value: ANY, label: isOfMany ? keep : texts.common.none }] as const;
  const may = mayBeNone(triage, before);
  const { subject } = use(SessionContext);
  return (
    <>
      <ChoiceField
        id={`${id}-status`}
        label={alerts.status}
        value={triage.status}
        options={isOfMany ? [{ value: ANY, label: keep }, ...STATUS_OPTIONS] : STATUS_OPTIONS}
        onChange={(status) => onChange({ status })}
      />
      <ChoiceField
        id={`${id}-classification`}
        label={alerts.classification}
        value={triage.classification}
        options={[...(may.classification ? none : []), ...CLASSIFICATION_OPTIONS]}
        onChange={(classification) => onChange(classifiedAs(classification, before))}
      />
      <ChoiceField
        id={`${id}-determination`}
        label={work.determination}
        value={triage.determination}
        options={[
          ...(may.determination ? none : []),
          ...determinationsOf(triage.classification).map((value) => ({
            value,
            label: work.determinations[value],
          })),
        ]}
        help={!triage.classification && work.determinationHelp}
        onChange={(determination) => onChange({ determination })}
      />
      <TextField
        id={`${id}-assigned`}
        label={alerts.assigned}
        value={triage.assignedTo}
        onChange={(assignedTo) => onChange({ assignedTo })}
        help={
          <>
            {isOfMany && `${keepHelp} `}
            <Button
              variant="link"
              isInline
              isDisabled={triage.assignedTo === subject}
              onClick={() => onChange({ assignedTo: subject })}
            >
              {work.assignToMe}
            </Button>
          </>
        }
      />
      <TextField
        id={`${id}-comment`}
        label={alerts.comment}
        rows={2}
        value={triage.comment}
        onChange={(comment) => onChange({ comment })}
      />
    </>
  );
}
