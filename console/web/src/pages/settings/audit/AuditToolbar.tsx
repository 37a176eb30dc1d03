import { TextInput, ToolbarItem } from "@patternfly/react-core";
import { ChoiceSelect } from "../../../components/form/ChoiceSelect.tsx";
import { ListToolbar } from "../../../components/list/ListToolbar.tsx";
import { SearchField } from "../../../components/SearchField.tsx";
import { auditTexts as audit } from "../../../texts/audit.ts";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import { type AuditState, NO_FILTER, THINGS } from "./auditSearch.ts";

interface Props {
  state: AuditState;
  isFiltered: boolean;
  onChange: ChangeSearch<AuditState>;
}

export function AuditToolbar({ state, isFiltered, onChange }: Props) {
  return (
    <ListToolbar isFiltered={isFiltered} onClear={() => onChange(NO_FILTER)}>
      <ToolbarItem>
        <ChoiceSelect
          label={audit.action}
          value={state.thing}
          options={[
            { value: "", label: audit.anyThing },
            ...THINGS[state.audit].map((value) => ({
              value,
              label: audit.things[value] ?? value,
            })),
          ]}
          onChange={(thing) => onChange({ thing, cursor: "" })}
        />
      </ToolbarItem>
      <ToolbarItem>
        <SearchField
          label={audit.who}
          value={state.who}
          onChange={(who) => onChange({ who, cursor: "" }, { replace: true })}
        />
      </ToolbarItem>
      <ToolbarItem>
        <SearchField
          label={audit.subjectId}
          value={state.subject}
          onChange={(subject) => onChange({ subject, cursor: "" }, { replace: true })}
        />
      </ToolbarItem>
      <DayItem
        label={audit.from}
        value={state.from}
        onChange={(from) => onChange({ from, cursor: "" })}
      />
      <DayItem label={audit.to} value={state.to} onChange={(to) => onChange({ to, cursor: "" })} />
    </ListToolbar>
  );
}

interface DayProps {
  label: string;
  value: string;
  onChange: (day: string) => void;
}

function DayItem({ label, value, onChange }: DayProps) {
  return (
    <ToolbarItem>
      <label className="gnomon-day">
        <span>{label}</span>
        <TextInput
          type="date"
          aria-label={label}
          value={value}
          onChange={(_, day) => onChange(day)}
        />
      </label>
    </ToolbarItem>
  );
}
