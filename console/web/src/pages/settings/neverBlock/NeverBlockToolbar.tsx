import { Button, ToolbarItem } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { ChoiceSelect } from "../../../components/form/ChoiceSelect.tsx";
import { ListToolbar } from "../../../components/list/ListToolbar.tsx";
import { SearchField } from "../../../components/SearchField.tsx";
import { neverBlockTexts as neverBlock } from "../../../texts/settings.ts";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import { type Origin, ORIGINS } from "./neverBlockList.ts";
import { type NeverBlockState, NO_FILTER } from "./neverBlockSearch.ts";

const OPTIONS = [
  { value: "" as Origin | "", label: neverBlock.anyOrigin },
  ...ORIGINS.map((value) => ({ value, label: neverBlock.origins[value] })),
];

interface Props {
  state: NeverBlockState;
  isFiltered: boolean;
  onChange: ChangeSearch<NeverBlockState>;
  /** What gives the list as a file; nothing while it is not there. */
  download: ReactNode;
  /** Adds a name; none for those who only read. */
  onAdd: (() => void) | undefined;
}

export function NeverBlockToolbar({ state, isFiltered, onChange, download, onAdd }: Props) {
  return (
    <ListToolbar
      isFiltered={isFiltered}
      onClear={() => onChange(NO_FILTER)}
      actions={
        <div className="gnomon-head">
          {download} {onAdd && <Button onClick={onAdd}>{neverBlock.add}</Button>}
        </div>
      }
    >
      <ToolbarItem>
        <SearchField
          label={neverBlock.search}
          value={state.q}
          onChange={(q) => onChange({ q }, { replace: true })}
        />
      </ToolbarItem>
      <ToolbarItem>
        <ChoiceSelect
          label={neverBlock.origin}
          value={state.origin}
          options={OPTIONS}
          onChange={(origin) => onChange({ origin })}
        />
      </ToolbarItem>
    </ListToolbar>
  );
}
