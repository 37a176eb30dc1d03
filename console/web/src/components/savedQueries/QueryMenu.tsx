import { Divider, DropdownGroup, DropdownItem, DropdownList } from "@patternfly/react-core";
import { conditionTexts } from "../../texts/conditions.ts";
import type { NamedQuery } from "../../queries/namedQuery.ts";
import { DropdownMenu } from "../DropdownMenu.tsx";

const { queries: words } = conditionTexts;

interface Editing {
  /** Saves what is asked for; nothing where no condition is set. */
  onSave: (() => void) | undefined;
  /** Lets a query stand for what is asked for; nothing where no condition is set. */
  onChange: ((query: NamedQuery) => void) | undefined;
  onDelete: (query: NamedQuery) => void;
}

interface Props {
  queries: readonly NamedQuery[];
  /** Whose those are that do not come with Gnomon. */
  saved: string;
  onOpen: (query: NamedQuery) => void;
  /** Nothing where the person may only open them. */
  editing?: Editing | undefined;
}

/** Searches under a name: opened, saved, changed, deleted. */
export function QueryMenu({ queries, saved, onOpen, editing }: Props) {
  const own = queries.filter(({ suggested }) => !suggested);
  return (
    <DropdownMenu isScrollable toggle={{ children: words.menu }}>
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
        <DropdownGroup label={saved} labelHeadingLevel="h2">
          <DropdownList>
            {own.map((query) => (
              <DropdownItem key={query.id} onClick={() => onOpen(query)}>
                <bdi>{query.name}</bdi>
              </DropdownItem>
            ))}
            {editing?.onChange && own.map((query) => (
              <DropdownItem
                key={`change ${query.id}`}
                onClick={() => editing.onChange?.(query)}
              >
                {words.change(query.name)}
              </DropdownItem>
            ))}
            {editing && own.map((query) => (
              <DropdownItem
                key={`delete ${query.id}`}
                isDanger
                onClick={() => editing.onDelete(query)}
              >
                {words.remove(query.name)}
              </DropdownItem>
            ))}
          </DropdownList>
        </DropdownGroup>
      )}
      {editing && <Divider />}
      {editing && (
        <DropdownList>
          <DropdownItem isDisabled={!editing.onSave} onClick={editing.onSave}>
            {words.save}
          </DropdownItem>
        </DropdownList>
      )}
    </DropdownMenu>
  );
}
