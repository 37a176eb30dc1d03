import { Checkbox } from "@patternfly/react-core";
import { ChoiceField } from "../../../components/form/ChoiceField.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { controlTexts } from "../../../texts/control.ts";
import { texts } from "../../../texts/texts.ts";
import { GroupChecks } from "../GroupChecks.tsx";
import type { IndicatorErrors, IndicatorForm } from "./indicatorForm.ts";
import { ACTIONS, SEVERITIES, TYPES } from "./indicatorsSearch.ts";

const { indicators, indicatorForm: words, scope } = controlTexts;

/** The first of the fields. */
export const INDICATOR_FIRST = "indicator-type";

const KINDS = ["everyone", "only", "everyoneExcept"] as const;
const TYPE_OPTIONS = TYPES.map((value) => ({ value, label: indicators.types[value] }));
const ACTION_OPTIONS = ACTIONS.map((value) => ({ value, label: indicators.actions[value] }));
const SEVERITY_OPTIONS = SEVERITIES.map((value) => ({
  value,
  label: texts.alerts.severities[value],
}));
const KIND_OPTIONS = KINDS.map((value) => ({ value, label: scope.kinds[value] }));

interface Props {
  form: IndicatorForm;
  errors: IndicatorErrors;
  zone: string;
  onChange: (change: Partial<IndicatorForm>) => void;
}

/** What devices are to do with what, where, and until when. */
export function IndicatorFields({ form, errors, zone, onChange }: Props) {
  return (
    <>
      <ChoiceField
        label={indicators.type}
        id={INDICATOR_FIRST}
        value={form.type}
        options={TYPE_OPTIONS}
        onChange={(type) => onChange({ type })}
      />
      <TextField
        label={indicators.value}
        id="indicator-value"
        value={form.value}
        onChange={(value) => onChange({ value })}
        help={words.valueHelp[form.type]}
        isRequired
      />
      <ChoiceField
        label={indicators.action}
        id="indicator-action"
        value={form.action}
        options={ACTION_OPTIONS}
        onChange={(action) => onChange({ action })}
      />
      <ChoiceField
        label={indicators.devices}
        id="indicator-scope"
        value={form.kind}
        options={KIND_OPTIONS}
        onChange={(kind) => onChange({ kind })}
      />
      {form.kind !== "everyone" && (
        <GroupChecks
          id="indicator-groups"
          groups={form.groups}
          error={errors.groups}
          onChange={(groups) => onChange({ groups })}
        />
      )}
      <TextField
        label={indicators.expires}
        id="indicator-expires"
        type="datetime-local"
        value={form.expires}
        onChange={(expires) => onChange({ expires })}
        help={words.expiresHelp(zone)}
        error={errors.expires}
      />
      <Said form={form} onChange={onChange} />
    </>
  );
}

/** The texts that users see. */
function Said({ form, onChange }: Pick<Props, "form" | "onChange">) {
  return (
    <>
      <TextField
        label={indicators.name}
        id="indicator-title"
        value={form.title}
        onChange={(title) => onChange({ title })}
        help={words.titleHelp}
      />
      <ChoiceField
        label={indicators.severity}
        id="indicator-severity"
        value={form.severity}
        options={SEVERITY_OPTIONS}
        onChange={(severity) => onChange({ severity })}
        help={words.severityHelp}
      />
      <Checkbox
        id="indicator-alert"
        label={words.generateAlert}
        isChecked={form.generateAlert}
        onChange={(_, generateAlert) => onChange({ generateAlert })}
      />
      <TextField
        label={indicators.description}
        id="indicator-description"
        rows={2}
        value={form.description}
        onChange={(description) => onChange({ description })}
      />
      <TextField
        label={indicators.recommended}
        id="indicator-recommended"
        rows={2}
        value={form.recommendedActions}
        onChange={(recommendedActions) => onChange({ recommendedActions })}
      />
    </>
  );
}
