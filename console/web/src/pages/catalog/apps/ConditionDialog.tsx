import { Checkbox, FormGroup } from "@patternfly/react-core";
import { useState } from "react";
import { ChoiceField } from "../../../components/form/ChoiceField.tsx";
import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { factValue } from "../../../format/factValue.ts";
import { type FactorDefinition, useRiskFactors } from "../../../queries/catalog.ts";
import { catalogTexts } from "../../../texts/catalog.ts";
import { comparisonsOf, type Condition, needsNoValue, valuesOf, wireOf } from "./condition.ts";

const { condition: words, riskCategories } = catalogTexts;
const FACTOR = "condition-factor";
const NOT_SENT = { isPending: false, error: undefined };
const EMPTY: Condition = { factor: "", comparison: "is", values: [] };

interface Props {
  onAdd: (condition: string) => void;
  onClose: () => void;
}

/** Asks for a condition on a risk factor. */
export function ConditionDialog({ onAdd, onClose }: Props) {
  const { data: factors = [] } = useRiskFactors();
  const [condition, setCondition] = useState(EMPTY);
  const definition = factors.find(({ id }) => id === condition.factor);
  const wire = wireOf(condition);
  const choose = (factor: string) => {
    const chosen = factors.find(({ id }) => id === factor);
    setCondition({ ...EMPTY, factor, comparison: (chosen && comparisonsOf(chosen)[0]) ?? "is" });
  };
  return (
    <FormDialog
      title={words.title}
      description={words.body}
      submit={words.submit}
      isReady={wire !== undefined}
      sending={NOT_SENT}
      focus={FACTOR}
      onSubmit={() => {
        onAdd(wire ?? "");
        onClose();
      }}
      onClose={onClose}
    >
      <ChoiceField
        id={FACTOR}
        label={words.factor}
        value={condition.factor}
        options={[
          { value: "", label: words.choose },
          ...factors.map(({ id, name, riskCategory }) => ({
            value: id,
            label: words.option(riskCategories[riskCategory], name),
          })),
        ]}
        onChange={choose}
      />
      {definition && (
        <Comparison definition={definition} condition={condition} onChange={setCondition} />
      )}
    </FormDialog>
  );
}

interface ComparisonProps {
  definition: FactorDefinition;
  condition: Condition;
  onChange: (condition: Condition) => void;
}

function Comparison({ definition, condition, onChange }: ComparisonProps) {
  const { comparison } = condition;
  return (
    <>
      <ChoiceField
        id="condition-comparison"
        label={words.comparison}
        value={comparison}
        options={comparisonsOf(definition).map((value) => ({
          value,
          label: words.comparisons[value],
        }))}
        onChange={(chosen) => onChange({ ...condition, comparison: chosen, values: [] })}
      />
      {!needsNoValue(comparison) && (
        <Values definition={definition} condition={condition} onChange={onChange} />
      )}
    </>
  );
}

function Values({ definition, condition, onChange }: ComparisonProps) {
  const { comparison, values } = condition;
  const options = valuesOf(definition);
  const set = (chosen: string[]) => onChange({ ...condition, values: chosen });
  if (options.length === 0) {
    return (
      <TextField
        id="condition-value"
        label={words.value}
        value={values[0] ?? ""}
        help={definition.allowed[0]}
        onChange={(value) => set([value])}
      />
    );
  }
  if (comparison !== "is") {
    return (
      <ChoiceField
        id="condition-value"
        label={words.value}
        value={values[0] ?? ""}
        options={["", ...options].map((value) => ({
          value,
          label: value && factValue(value, definition.type),
        }))}
        onChange={(value) => set([value])}
      />
    );
  }
  return (
    <FormGroup role="group" label={words.value} isStack>
      {options.map((value) => (
        <Checkbox
          key={value}
          id={`condition-${value}`}
          label={factValue(value, definition.type)}
          isChecked={values.includes(value)}
          onChange={(_, isChecked) =>
            set(isChecked ? [...values, value] : values.filter((each) => each !== value))}
        />
      ))}
    </FormGroup>
  );
}
