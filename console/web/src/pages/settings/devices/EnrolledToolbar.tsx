import { ToolbarItem } from "@patternfly/react-core";
import { Link } from "react-router";
import { ChoiceSelect } from "../../../components/form/ChoiceSelect.tsx";
import { ListToolbar } from "../../../components/list/ListToolbar.tsx";
import { LookupProblem } from "../../../components/LookupProblem.tsx";
import { SearchField } from "../../../components/SearchField.tsx";
import { useGroupChoices } from "../../../queries/deviceGroups.ts";
import { deviceExportUrl } from "../../../queries/devices.ts";
import { useIsAdmin } from "../../../shell/session.ts";
import { enrolledTexts as enrolled } from "../../../texts/enrolledDevices.ts";
import { enrolmentTexts } from "../../../texts/settings.ts";
import { texts } from "../../../texts/texts.ts";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import { type EnrolledState, filterOf, NO_FILTER } from "./enrolledSearch.ts";

interface Props {
  state: EnrolledState;
  onChange: ChangeSearch<EnrolledState>;
}

export function EnrolledToolbar({ state, onChange }: Props) {
  const groups = useGroupChoices();
  const isAdmin = useIsAdmin();
  const filter = filterOf(state);
  return (
    <ListToolbar
      isFiltered={Object.keys(filter).length > 0}
      onClear={() => onChange(NO_FILTER)}
      exportUrl={deviceExportUrl(filter)}
      problem={<LookupProblem what={texts.nav.deviceGroups} of={groups} />}
      actions={isAdmin && <Link to="/settings/enrolment">{enrolmentTexts.create}</Link>}
    >
      <ToolbarItem>
        <SearchField
          label={enrolled.search}
          value={state.q}
          onChange={(q) => onChange({ q, cursor: "" }, { replace: true })}
        />
      </ToolbarItem>
      <ToolbarItem>
        <ChoiceSelect
          label={enrolled.group}
          value={state.group}
          options={[
            { value: "", label: enrolled.anyGroup },
            ...(groups.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(group) => onChange({ group, cursor: "" })}
        />
      </ToolbarItem>
    </ListToolbar>
  );
}
