import { Button, Checkbox } from "@patternfly/react-core";
import { ChoiceSelect } from "../../../components/form/ChoiceSelect.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { deviceGroupsTexts as deviceGroups } from "../../../texts/enrolledDevices.ts";
import { type ConditionDraft, OPERATORS, PROPERTIES } from "./groupRule.ts";

const PROPERTY_OPTIONS = PROPERTIES.map((value) => ({
  value,
  label: deviceGroups.properties[value],
}));
const OPERATOR_OPTIONS = OPERATORS.map((value) => ({
  value,
  label: deviceGroups.operators[value],
}));

interface Props {
  /** Which of the conditions it is, from 1 on. */
  number: number;
  condition: ConditionDraft;
  onChange: (condition: ConditionDraft) => void;
  /** Removes it; none for the only one. */
  onRemove: (() => void) | undefined;
}

/** One condition of the rule of a device group. */
export function ConditionFields({ number, condition, onChange, onRemove }: Props) {
  const change = (values: Partial<ConditionDraft>) => onChange({ ...condition, ...values });
  const name = String(number);
  return (
    <div className="gnomon-condition">
      <div className="gnomon-pair">
        <ChoiceSelect
          label={deviceGroups.property(name)}
          value={condition.property}
          options={PROPERTY_OPTIONS}
          onChange={(property) => change({ property })}
        />
        <ChoiceSelect
          label={deviceGroups.operator(name)}
          value={condition.operator}
          options={OPERATOR_OPTIONS}
          onChange={(operator) => change({ operator })}
        />
      </div>
      <TextField
        id={`condition-values-${name}`}
        label={deviceGroups.values(name)}
        value={condition.values}
        onChange={(values) => change({ values })}
        help={deviceGroups.valuesHelp}
        isRequired
      />
      <Checkbox
        id={`condition-claimed-${name}`}
        label={deviceGroups.claimed}
        isChecked={condition.claimed}
        onChange={(_, claimed) => change({ claimed })}
      />
      {onRemove && (
        <div>
          <Button variant="link" isInline onClick={onRemove}>
            {deviceGroups.removeCondition(name)}
          </Button>
        </div>
      )}
    </div>
  );
}
