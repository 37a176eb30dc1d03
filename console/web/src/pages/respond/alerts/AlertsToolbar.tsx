import { Label, ToolbarItem } from "@patternfly/react-core";
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
  ATTEMPTS,
  NO_FILTER,
  type Only,
  SEVERITIES,
  STATUSES,
} from "./alertsSearch.ts";
import { CLASSIFICATIONS, DETERMINATIONS } from "./triage.ts";

const { alerts, common } = texts;

/** The conditions that are chosen from a few values, and what each may be. */
const CHOICES = [
  ["status", alerts.status, anyOption(alerts.status, STATUSES, alerts.statuses)],
  ["severity", alerts.severity, anyOption(alerts.severity, SEVERITIES, alerts.severities)],
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
