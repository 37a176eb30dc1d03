import { type ReactNode, useState } from "react";
import { conditionTexts } from "../../texts/conditions.ts";
import { CheckField } from "../form/CheckField.tsx";
import { ChoiceField } from "../form/ChoiceField.tsx";
import { FormDialog } from "../form/FormDialog.tsx";
import { TextField } from "../form/TextField.tsx";
import { type Condition, isWhole, needsNoValue, type Subject } from "./condition.ts";
import { SubjectField } from "./SubjectField.tsx";

const { condition: words } = conditionTexts;
const SUBJECT = "condition-subject";
const NOT_SENT = { isPending: false, error: undefined };
const EMPTY: Condition = { subject: "", comparison: "is", values: [] };

interface Props {
  subjects: readonly Subject[];
  /** Which subjects are missing, where some are. */
  problem: ReactNode;
  onAdd: (condition: Condition) => void;
  onClose: () => void;
}

/** Asks for a condition that has no field of its own. */
export function ConditionDialog({ subjects, problem, onAdd, onClose }: Props) {
  const [condition, setCondition] = useState(EMPTY);
  const subject = subjects.find(({ id }) => id === condition.subject);
  const choose = (id: string) => {
    const chosen = subjects.find((each) => each.id === id);
    setCondition({ ...EMPTY, subject: id, comparison: chosen?.comparisons[0] ?? "is" });
  };
  return (
    <FormDialog
      title={words.title}
      description={words.body}
      submit={words.submit}
      isReady={subject !== undefined && isWhole(condition, subject)}
      sending={NOT_SENT}
      focus={SUBJECT}
      onSubmit={() => {
        onAdd(condition);
        onClose();
      }}
      onClose={onClose}
    >
      {problem}
      <SubjectField
        id={SUBJECT}
        value={condition.subject}
        subjects={subjects}
        onChange={choose}
      />
      {subject && <Comparison subject={subject} condition={condition} onChange={setCondition} />}
    </FormDialog>
  );
}

interface ComparisonProps {
  subject: Subject;
  condition: Condition;
  onChange: (condition: Condition) => void;
}

function Comparison({ subject, condition, onChange }: ComparisonProps) {
  const { comparison } = condition;
  return (
    <>
      <ChoiceField
        id="condition-comparison"
        label={words.comparison}
        value={comparison}
        options={subject.comparisons.map((value) => ({ value, label: words.comparisons[value] }))}
        onChange={(chosen) => onChange({ ...condition, comparison: chosen, values: [] })}
      />
      {!needsNoValue(comparison) && (
        <Values subject={subject} condition={condition} onChange={onChange} />
      )}
    </>
  );
}

function Values({ subject, condition, onChange }: ComparisonProps) {
  const { comparison, values } = condition;
  const { values: options, help, wordOf, accepts } = subject;
  const set = (chosen: string[]) => onChange({ ...condition, values: chosen });
  if (options.length === 0) {
    const value = values[0]?.trim() ?? "";
    return (
      <TextField
        id="condition-value"
        label={words.value}
        value={values[0] ?? ""}
        help={help}
        error={value && accepts?.(value) === false ? help : undefined}
        onChange={(text) => set([text])}
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
          label: value && wordOf(value),
        }))}
        onChange={(value) => set([value])}
      />
    );
  }
  return (
    <CheckField
      id="condition-value"
      label={words.value}
      value={values}
      options={options.map((value) => ({ id: value, name: wordOf(value) }))}
      onChange={set}
    />
  );
}
