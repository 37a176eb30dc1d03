import { FormHelperText, HelperText, HelperTextItem, Switch } from "@patternfly/react-core";
import { ChoiceField } from "../../../components/form/ChoiceField.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { settingsTexts as settings } from "../../../texts/settings.ts";
import { texts } from "../../../texts/texts.ts";
import { errorOf, isNumber, type SettingKey, type SettingsDraft } from "./settingsDraft.ts";
import { SEVERITIES } from "../../respond/alerts/alertsSearch.ts";
import { timeZones } from "./timeZones.ts";

const MODES = [
  { value: "mostSpecific", label: settings.decisionModes.mostSpecific },
  { value: "anchorCompatible", label: settings.decisionModes.anchorCompatible },
] as const;
const SEVERITY_OPTIONS = SEVERITIES.map((value) => ({
  value,
  label: texts.alerts.severities[value],
}));

interface Props {
  name: SettingKey;
  draft: SettingsDraft;
  onChange: (edit: Partial<SettingsDraft>) => void;
}

/** A setting that can be changed, and what it does. */
export function SettingField({ name, draft, onChange }: Props) {
  const id = `setting-${name}`;
  const { label, help } = settings.fields[name];
  const field = { id, label, help };
  if (name === "decisionMode") {
    return (
      <ChoiceField
        {...field}
        value={draft.decisionMode}
        options={MODES}
        onChange={(decisionMode) => onChange({ decisionMode })}
      />
    );
  }
  if (name === "alertSeverity") {
    return (
      <ChoiceField
        {...field}
        value={draft.alertSeverity}
        options={SEVERITY_OPTIONS}
        onChange={(alertSeverity) => onChange({ alertSeverity })}
      />
    );
  }
  if (name === "timeZone") {
    return (
      <ChoiceField
        {...field}
        value={draft.timeZone}
        options={timeZones(draft.timeZone)}
        onChange={(timeZone) => onChange({ timeZone })}
      />
    );
  }
  if (name === "contact" || isNumber(name)) {
    return (
      <TextField
        {...field}
        value={draft[name]}
        error={errorOf(name, draft)}
        onChange={(value) => onChange({ [name]: value })}
      />
    );
  }
  return (
    <div>
      <Switch
        id={id}
        label={label}
        isChecked={draft[name]}
        aria-describedby={`${id}-help`}
        onChange={(_, value) => onChange({ [name]: value })}
      />
      <FormHelperText>
        <HelperText id={`${id}-help`}>
          <HelperTextItem>{help}</HelperTextItem>
        </HelperText>
      </FormHelperText>
    </div>
  );
}
