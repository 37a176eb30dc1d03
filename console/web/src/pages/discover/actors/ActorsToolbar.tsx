import { ToolbarItem } from "@patternfly/react-core";
import { ListToolbar } from "../../../components/list/ListToolbar.tsx";
import { SearchField } from "../../../components/SearchField.tsx";
import { UserGroupProblem, UserGroupSelect } from "../../../components/UserGroupSelect.tsx";
import { actorExportUrl, type ActorKind } from "../../../queries/actors.ts";
import { texts } from "../../../texts/texts.ts";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import { type ActorsState, filterOf, isFiltered, NO_FILTER } from "./actorsSearch.ts";

interface Props {
  kind: ActorKind;
  report: string | undefined;
  state: ActorsState;
  onChange: ChangeSearch<ActorsState>;
}

/** What the list is filtered by. */
export function ActorsToolbar({ kind, report, state, onChange }: Props) {
  return (
    <ListToolbar
      isFiltered={isFiltered(kind, state)}
      onClear={() => onChange(NO_FILTER)}
      exportUrl={report && actorExportUrl(kind, report, filterOf(kind, state), state.sort)}
      problem={kind === "users" && <UserGroupProblem />}
    >
      <ToolbarItem>
        <SearchField
          label={texts.actors[kind].search}
          value={state.q}
          onChange={(q) => onChange({ q, cursor: "" }, { replace: true })}
        />
      </ToolbarItem>
      {kind === "users" && (
        <UserGroupSelect
          selected={state.userGroup}
          onChange={(userGroup) => onChange({ userGroup, cursor: "" })}
        />
      )}
    </ListToolbar>
  );
}
