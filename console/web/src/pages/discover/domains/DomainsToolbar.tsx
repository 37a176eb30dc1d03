import { ToolbarItem } from "@patternfly/react-core";
import { ListToolbar } from "../../../components/list/ListToolbar.tsx";
import { SearchField } from "../../../components/SearchField.tsx";
import { domainExportUrl } from "../../../queries/domains.ts";
import { texts } from "../../../texts/texts.ts";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import { type DomainsState, filterOf, NO_FILTER } from "./domainsSearch.ts";

interface Props {
  report: string | undefined;
  state: DomainsState;
  onChange: ChangeSearch<DomainsState>;
}

/** What the list is filtered by. */
export function DomainsToolbar({ report, state, onChange }: Props) {
  return (
    <ListToolbar
      isFiltered={state.q !== ""}
      onClear={() => onChange(NO_FILTER)}
      exportUrl={report && domainExportUrl(report, filterOf(state))}
    >
      <ToolbarItem>
        <SearchField
          label={texts.domains.search}
          value={state.q}
          onChange={(q) => onChange({ q, cursor: "" }, { replace: true })}
        />
      </ToolbarItem>
    </ListToolbar>
  );
}
