import { Label, ToolbarItem } from "@patternfly/react-core";
import { FacetSelect } from "../../../components/FacetSelect.tsx";
import { ChoiceSelect } from "../../../components/form/ChoiceSelect.tsx";
import { anyOption } from "../../../components/form/options.ts";
import { DayItem } from "../../../components/list/DayItem.tsx";
import { ListToolbar } from "../../../components/list/ListToolbar.tsx";
import { SearchField } from "../../../components/SearchField.tsx";
import { alertWorkTexts as work } from "../../../texts/alertWork.ts";
import { texts } from "../../../texts/texts.ts";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import {
  type AlertsState,
  ASSIGNEES,
  ATTEMPTS,
  NO_FILTER,
  type Only,
  SEVERITIES,
  STATUSES,
} from "./alertsSearch.ts";
import { CLASSIFICATIONS, DETERMINATIONS } from "./triage.ts";

const { alerts, common } = texts;

const STATUS_OPTIONS = STATUSES.map((value) => ({ value, label: alerts.statuses[value] }));
const SEVERITY_OPTIONS = SEVERITIES.map((value) => ({ value, label: alerts.severities[value] }));

/** The conditions of which one of a few values is chosen, and what each may be. */
const CHOICES = [
  ["assignedTo", alerts.assigned, anyOption(alerts.assigned, ASSIGNEES, work.assignees)],
  ["attempt", alerts.attempt, anyOption(alerts.attempt, ATTEMPTS, alerts.attempts)],
  [
    "classification",
    alerts.classification,
    anyOption(alerts.classification, CLASSIFICATIONS, alerts.classifications),
  ],
  [
    "determination",
    work.determination,
    anyOption(work.determination, DETERMINATIONS, work.determinations),
  ],
] as const;

interface Props {
  state: AlertsState;
  /** The conditions on one app, device or user. */
  only: readonly Only[];
  isFiltered: boolean;
  exportUrl: string;
  onChange: ChangeSearch<AlertsState>;
}

/** What the list is filtered by. */
export function AlertsToolbar({ state, only, isFiltered, exportUrl, onChange }: Props) {
  return (
    <ListToolbar
      isFiltered={isFiltered}
      onClear={() => onChange(NO_FILTER)}
      exportUrl={exportUrl}
    >
      <ToolbarItem>
        <SearchField
          label={work.search}
          value={state.q}
          onChange={(q) => onChange({ q, cursor: "" }, { replace: true })}
        />
      </ToolbarItem>
      <FacetSelect
        label={alerts.status}
        options={STATUS_OPTIONS}
        selected={state.status}
        onChange={(status) => onChange({ status, cursor: "" })}
      />
      <FacetSelect
        label={alerts.severity}
        options={SEVERITY_OPTIONS}
        selected={state.severity}
        onChange={(severity) => onChange({ severity, cursor: "" })}
      />
      {CHOICES.map(([field, label, options]) => (
        <ToolbarItem key={field}>
          <ChoiceSelect<string>
            label={label}
            value={state[field]}
            options={options}
            onChange={(value) => onChange({ [field]: value, cursor: "" })}
          />
        </ToolbarItem>
      ))}
      <DayItem
        label={common.fromDay}
        value={state.from}
        onChange={(from) => onChange({ from, cursor: "" })}
      />
      <DayItem
        label={common.toDay}
        value={state.to}
        onChange={(to) => onChange({ to, cursor: "" })}
      />
      {only.map(({ what, name }) => (
        <ToolbarItem key={what}>
          <Label
            onClose={() => onChange({ [what]: "", cursor: "" })}
            closeBtnAriaLabel={work.removeChip(work.only[what])}
          >
            <bdi>{work.chip(work.only[what], name)}</bdi>
          </Label>
        </ToolbarItem>
      ))}
    </ListToolbar>
  );
}
