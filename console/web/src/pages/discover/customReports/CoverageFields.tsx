import { FormSection } from "@patternfly/react-core";
import { problemIn } from "../../../api/problem.ts";
import { CheckField } from "../../../components/form/CheckField.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { useGroupChoices } from "../../../queries/deviceGroups.ts";
import { useSourceChoices } from "../../../queries/sources.ts";
import { useUserGroupChoices } from "../../../queries/userGroups.ts";
import { customReportTexts as words } from "../../../texts/customReports.ts";
import { texts } from "../../../texts/texts.ts";
import type { CustomReportForm } from "./customReport.ts";

interface Props {
  form: CustomReportForm;
  onChange: (values: Partial<CustomReportForm>) => void;
}

/** What a report is about: a section for each kind of condition. */
export function CoverageFields({ form, onChange }: Props) {
  return (
    <>
      <People form={form} onChange={onChange} />
      <FormSection title={words.kinds.ipRanges} titleElement="h2">
        <TextField
          id="custom-report-ranges"
          label={words.ipRanges}
          rows={2}
          value={form.ipRanges}
          help={words.ipRangesHelp}
          onChange={(ipRanges) => onChange({ ipRanges })}
        />
      </FormSection>
      <Devices form={form} onChange={onChange} />
      <Sources form={form} onChange={onChange} />
    </>
  );
}

function People({ form, onChange }: Props) {
  const { data: groups, error } = useUserGroupChoices();
  return (
    <FormSection title={words.kinds.people} titleElement="h2">
      <TextField
        id="custom-report-users"
        label={words.users}
        rows={3}
        value={form.users}
        help={words.usersHelp}
        onChange={(users) => onChange({ users })}
      />
      <CheckField
        id="custom-report-user-groups"
        label={words.userGroups}
        value={form.userGroups}
        options={groups ?? []}
        error={errorOf(error)}
        help={groups?.length === 0 ? words.noUserGroups : words.groupsHelp}
        onChange={(userGroups) => onChange({ userGroups })}
      />
    </FormSection>
  );
}

function Devices({ form, onChange }: Props) {
  const { data: groups, error } = useGroupChoices();
  return (
    <FormSection title={words.kinds.devices} titleElement="h2">
      <p className="gnomon-hint">{words.devicesHelp}</p>
      <TextField
        id="custom-report-devices"
        label={words.devices}
        rows={3}
        value={form.devices}
        help={words.deviceNamesHelp}
        onChange={(devices) => onChange({ devices })}
      />
      <CheckField
        id="custom-report-device-groups"
        label={words.deviceGroups}
        value={form.deviceGroups}
        options={groups ?? []}
        error={errorOf(error)}
        help={groups?.length === 0 ? words.noDeviceGroups : words.groupsHelp}
        onChange={(deviceGroups) => onChange({ deviceGroups })}
      />
    </FormSection>
  );
}

function Sources({ form, onChange }: Props) {
  const { data: sources, error } = useSourceChoices();
  return (
    <FormSection title={words.kinds.sources} titleElement="h2">
      <CheckField
        id="custom-report-sources"
        label={words.sources}
        value={form.sources}
        options={sources ?? []}
        error={errorOf(error)}
        help={sources?.length === 0 ? words.noSources : words.sourcesHelp}
        onChange={(chosen) => onChange({ sources: chosen })}
      />
    </FormSection>
  );
}

/** Why there is nothing to choose, where the values did not come. */
function errorOf(error: unknown): string | undefined {
  return error ? texts.problem.title(problemIn(error).title) : undefined;
}
