import { ToolbarItem } from "@patternfly/react-core";
import { ChoiceSelect } from "../../../components/form/ChoiceSelect.tsx";
import { anyOption } from "../../../components/form/options.ts";
import { ListToolbar } from "../../../components/list/ListToolbar.tsx";
import { texts } from "../../../texts/texts.ts";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import {
  type AlertsState,
  ATTEMPTS,
  filterOf,
  NO_FILTER,
  SEVERITIES,
  STATUSES,
} from "./alertsSearch.ts";

const STATUS_OPTIONS = anyOption(texts.alerts.status, STATUSES, texts.alerts.statuses);
const SEVERITY_OPTIONS = anyOption(texts.alerts.severity, SEVERITIES, texts.alerts.severities);
const ATTEMPT_OPTIONS = anyOption(texts.alerts.attempt, ATTEMPTS, texts.alerts.attempts);

interface Props {
  state: AlertsState;
  onChange: ChangeSearch<AlertsState>;
}

/** What the list is filtered by. */
export function AlertsToolbar({ state, onChange }: Props) {
  return (
    <ListToolbar
      isFiltered={Object.keys(filterOf(state)).length > 0}
      onClear={() => onChange(NO_FILTER)}
    >
      <ToolbarItem>
        <ChoiceSelect
          label={texts.alerts.status}
          value={state.status}
          options={STATUS_OPTIONS}
          onChange={(status) => onChange({ status, cursor: "" })}
        />
      </ToolbarItem>
      <ToolbarItem>
        <ChoiceSelect
          label={texts.alerts.severity}
          value={state.severity}
          options={SEVERITY_OPTIONS}
          onChange={(severity) => onChange({ severity, cursor: "" })}
        />
      </ToolbarItem>
      <ToolbarItem>
        <ChoiceSelect
          label={texts.alerts.attempt}
          value={state.attempt}
          options={ATTEMPT_OPTIONS}
          onChange={(attempt) => onChange({ attempt, cursor: "" })}
        />
      </ToolbarItem>
    </ListToolbar>
  );
}
