import { ToolbarItem } from "@patternfly/react-core";
import type { ChangeSearch } from "../../url/useSearch.ts";
import { SearchField } from "../SearchField.tsx";
import { ListToolbar } from "./ListToolbar.tsx";

/** What the address of a page holds whose list is searched. */
interface Searched {
  q: string;
  cursor: string;
}

interface Props {
  /** What is searched for. */
  label: string;
  q: string;
  onChange: ChangeSearch<Searched>;
  /** Where all that meets the conditions comes as a file. */
  exportUrl?: string | undefined;
}

/** The toolbar of a list that is filtered by words alone. */
export function SearchToolbar({ label, q, onChange, exportUrl }: Props) {
  return (
    <ListToolbar
      isFiltered={q !== ""}
      onClear={() => onChange({ q: "", cursor: "" })}
      exportUrl={exportUrl}
    >
      <ToolbarItem>
        <SearchField
          label={label}
          value={q}
          onChange={(text) => onChange({ q: text, cursor: "" }, { replace: true })}
        />
      </ToolbarItem>
    </ListToolbar>
  );
}
