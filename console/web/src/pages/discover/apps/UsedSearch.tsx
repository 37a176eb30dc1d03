import { SearchField } from "../../../components/SearchField.tsx";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import type { AppsState } from "./appsSearch.ts";

interface Props {
  label: string;
  state: AppsState;
  onChange: ChangeSearch<AppsState>;
}

/** What the open list of an app is searched for. */
export function UsedSearch({ label, state, onChange }: Props) {
  return (
    <SearchField
      label={label}
      value={state.usedBy}
      onChange={(usedBy) => onChange({ usedBy }, { replace: true })}
    />
  );
}
