import { ToolbarItem } from "@patternfly/react-core";
import { FacetSelect } from "../../../components/FacetSelect.tsx";
import { ListToolbar } from "../../../components/list/ListToolbar.tsx";
import { RISK_OPTIONS } from "../../../components/riskLevels.ts";
import { SearchField } from "../../../components/SearchField.tsx";
import { appTagExportUrl } from "../../../queries/tags.ts";
import { controlTexts } from "../../../texts/control.ts";
import { texts } from "../../../texts/texts.ts";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import { filterOf, NO_FILTER, TAGS, type TagsState } from "./tagsSearch.ts";

const TAG_OPTIONS = TAGS.map((value) => ({ value, label: texts.tags[value] }));

interface Props {
  state: TagsState;
  onChange: ChangeSearch<TagsState>;
}

/** What the list is filtered by. */
export function TagsToolbar({ state, onChange }: Props) {
  const filter = filterOf(state);
  return (
    <ListToolbar
      isFiltered={Object.keys(filter).length > 0}
      onClear={() => onChange(NO_FILTER)}
      exportUrl={appTagExportUrl(filter)}
    >
      <ToolbarItem>
        <SearchField
          label={controlTexts.tags.search}
          value={state.q}
          onChange={(q) => onChange({ q, cursor: "" }, { replace: true })}
        />
      </ToolbarItem>
      <FacetSelect
        label={texts.measures.tag}
        options={TAG_OPTIONS}
        selected={state.tag}
        onChange={(tag) => onChange({ tag, cursor: "" })}
      />
      <FacetSelect
        label={texts.apps.riskLevel}
        options={RISK_OPTIONS}
        selected={state.risk}
        onChange={(risk) => onChange({ risk, cursor: "" })}
      />
    </ListToolbar>
  );
}
