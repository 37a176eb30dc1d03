import { ToolbarItem } from "@patternfly/react-core";
import { ChoiceSelect } from "../../../components/form/ChoiceSelect.tsx";
import { DayItem } from "../../../components/list/DayItem.tsx";
import { ListToolbar } from "../../../components/list/ListToolbar.tsx";
import { SearchField } from "../../../components/SearchField.tsx";
import { auditTexts as audit } from "../../../texts/audit.ts";
import { texts } from "../../../texts/texts.ts";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import { type AuditState, NO_FILTER, THINGS } from "./auditSearch.ts";

interface Props {
  state: AuditState;
  isFiltered: boolean;
  exportUrl: string;
  onChange: ChangeSearch<AuditState>;
}

export function AuditToolbar({ state, isFiltered, exportUrl, onChange }: Props) {
  return (
    <ListToolbar
      isFiltered={isFiltered}
      onClear={() => onChange(NO_FILTER)}
      exportUrl={exportUrl}
    >
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
        label={texts.common.fromDay}
        value={state.from}
        onChange={(from) => onChange({ from, cursor: "" })}
      />
      <DayItem
        label={texts.common.toDay}
        value={state.to}
        onChange={(to) => onChange({ to, cursor: "" })}
      />
    </ListToolbar>
  );
}
