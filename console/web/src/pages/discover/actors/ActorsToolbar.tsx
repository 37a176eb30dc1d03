import { ToolbarItem } from "@patternfly/react-core";
import { ListToolbar } from "../../../components/list/ListToolbar.tsx";
import { SearchField } from "../../../components/SearchField.tsx";
import { actorExportUrl, type ActorKind } from "../../../queries/actors.ts";
import { texts } from "../../../texts/texts.ts";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import { type ActorsState, filterOf, NO_FILTER } from "./actorsSearch.ts";

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
      isFiltered={state.q !== ""}
      onClear={() => onChange(NO_FILTER)}
      exportUrl={report && actorExportUrl(kind, report, filterOf(state))}
    >
      <ToolbarItem>
        <SearchField
          label={texts.actors[kind].search}
          value={state.q}
          onChange={(q) => onChange({ q, cursor: "" }, { replace: true })}
        />
      </ToolbarItem>
    </ListToolbar>
  );
}
