import { Button, ToolbarItem } from "@patternfly/react-core";
import { ChoiceSelect } from "../../../components/form/ChoiceSelect.tsx";
import { ListDownload } from "../../../components/list/ListDownload.tsx";
import { ListToolbar } from "../../../components/list/ListToolbar.tsx";
import { LookupProblem } from "../../../components/LookupProblem.tsx";
import { SearchField } from "../../../components/SearchField.tsx";
import { useUserGroupChoices } from "../../../queries/userGroups.ts";
import { useIsAdmin } from "../../../shell/session.ts";
import { fileImportTexts } from "../../../texts/fileImport.ts";
import { peopleTexts } from "../../../texts/people.ts";
import type { PartProps } from "./partProps.ts";
import { peopleFile } from "./peopleFiles.ts";
import { filterOf, NO_FILTER } from "./peopleSearch.ts";

interface Props extends Pick<PartProps, "state" | "onChange"> {
  onAdd: () => void;
  onImport: () => void;
}

export function PeopleToolbar({ state, onChange, onAdd, onImport }: Props) {
  const groups = useUserGroupChoices();
  const isAdmin = useIsAdmin();
  const filter = filterOf(state);
  return (
    <ListToolbar
      isFiltered={Object.keys(filter).length > 0}
      onClear={() => onChange(NO_FILTER)}
      problem={<LookupProblem what={peopleTexts.groups} of={groups} />}
      actions={
        <div className="gnomon-head">
          <ListDownload file={peopleFile(filter)} />
          {isAdmin && (
            <>
              <Button variant="secondary" onClick={onImport}>{fileImportTexts.open}</Button>
              <Button onClick={onAdd}>{peopleTexts.add}</Button>
            </>
          )}
        </div>
      }
    >
      <ToolbarItem>
        <SearchField
          label={peopleTexts.search}
          value={state.q}
          onChange={(q) => onChange({ q, cursor: "" }, { replace: true })}
        />
      </ToolbarItem>
      <ToolbarItem>
        <ChoiceSelect
          label={peopleTexts.group}
          value={state.group}
          options={[
            { value: "", label: peopleTexts.anyGroup },
            ...(groups.data ?? []).map(({ name }) => ({ value: name, label: name })),
          ]}
          onChange={(group) => onChange({ group, cursor: "" })}
        />
      </ToolbarItem>
    </ListToolbar>
  );
}
