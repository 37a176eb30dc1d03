import { Button, Toolbar, ToolbarContent, ToolbarGroup, ToolbarItem } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { texts } from "../../texts/texts.ts";

interface Props {
  /** The fields that filter the list. */
  children: ReactNode;
  isFiltered: boolean;
  onClear: () => void;
  /** Where all that meets the conditions comes as a file. */
  exportUrl?: string | undefined;
  /** What may be done to the list as a whole, such as to add to it. */
  actions?: ReactNode;
  /** What is missing of the fields, where something is. */
  problem?: ReactNode;
}

/** What a list is filtered by, and what is done with all of it. */
export function ListToolbar(
  { children, isFiltered, onClear, exportUrl, actions, problem }: Props,
) {
  return (
    <>
      <Toolbar inset={{ default: "insetNone" }} className="gnomon-toolbar">
        <ToolbarContent>
          <ToolbarGroup variant="filter-group">{children}</ToolbarGroup>
          {isFiltered && (
            <ToolbarItem>
              <Button variant="link" onClick={onClear}>{texts.common.clearFilters}</Button>
            </ToolbarItem>
          )}
          {(exportUrl || actions) && (
            <ToolbarGroup align={{ default: "alignEnd" }}>
              {exportUrl && (
                <ToolbarItem>
                  <a href={exportUrl} download>{texts.common.export}</a>
                </ToolbarItem>
              )}
              {actions && <ToolbarItem>{actions}</ToolbarItem>}
            </ToolbarGroup>
          )}
        </ToolbarContent>
      </Toolbar>
      {problem}
    </>
  );
}
