import {
  Divider,
  Dropdown,
  DropdownGroup,
  DropdownItem,
  DropdownList,
  MenuToggle,
} from "@patternfly/react-core";
import { useState } from "react";
import { type SavedQuery, useSavedQueries } from "../../../queries/catalog.ts";
import { catalogTexts } from "../../../texts/catalog.ts";

const { queries: words } = catalogTexts;

interface Props {
  onOpen: (query: SavedQuery) => void;
  /** Saves what is asked for; nothing where no condition is set. */
  onSave: (() => void) | undefined;
  onDelete: (query: SavedQuery) => void;
}

/** Searches under a name: opened, saved, deleted. */
export function QueryMenu({ onOpen, onSave, onDelete }: Props) {
  const [open, setOpen] = useState(false);
  const { data: queries = [] } = useSavedQueries();
  const own = queries.filter(({ suggested }) => !suggested);
  return (
    <Dropdown
      isOpen={open}
      isScrollable
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      popperProps={{ position: "end" }}
      toggle={(ref) => (
        <MenuToggle ref={ref} isExpanded={open} onClick={() => setOpen(!open)}>
          {words.menu}
        </MenuToggle>
      )}
    >
      <DropdownGroup label={words.suggested} labelHeadingLevel="h2">
        <DropdownList>
          {queries.filter(({ suggested }) => suggested).map((query) => (
            <DropdownItem
              key={query.id}
              onClick={() => onOpen(query)}
            >
              {query.name}
            </DropdownItem>
          ))}
        </DropdownList>
      </DropdownGroup>
      {own.length > 0 && (
        <DropdownGroup label={words.own} labelHeadingLevel="h2">
          <DropdownList>
            {own.map((query) => (
              <DropdownItem key={query.id} onClick={() => onOpen(query)}>
                <bdi>{query.name}</bdi>
              </DropdownItem>
            ))}
            {own.map((query) => (
              <DropdownItem
                key={`delete ${query.id}`}
                isDanger
                onClick={() => onDelete(query)}
              >
                {words.remove(query.name)}
              </DropdownItem>
            ))}
          </DropdownList>
        </DropdownGroup>
      )}
      <Divider />
      <DropdownList>
        <DropdownItem isDisabled={!onSave} onClick={onSave}>{words.save}</DropdownItem>
      </DropdownList>
    </Dropdown>
  );
}
