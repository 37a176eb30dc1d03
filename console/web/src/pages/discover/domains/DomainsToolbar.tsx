import { Button, Toolbar, ToolbarContent, ToolbarItem } from "@patternfly/react-core";
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
    <Toolbar inset={{ default: "insetNone" }} className="gnomon-toolbar">
      <ToolbarContent>
        <ToolbarItem>
          <SearchField
            label={texts.domains.search}
            value={state.q}
            onChange={(q) => onChange({ q, cursor: "" }, { replace: true })}
          />
        </ToolbarItem>
        {state.q && (
          <ToolbarItem>
            <Button variant="link" onClick={() => onChange(NO_FILTER)}>
              {texts.common.clearFilters}
            </Button>
          </ToolbarItem>
        )}
        {report && (
          <ToolbarItem align={{ default: "alignEnd" }}>
            <a href={domainExportUrl(report, filterOf(state))} download>{texts.common.export}</a>
          </ToolbarItem>
        )}
      </ToolbarContent>
    </Toolbar>
  );
}
