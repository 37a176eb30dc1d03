import { manyTexts } from "../../texts/many.ts";
import { Td } from "../list/Table.tsx";
import { SelectBox } from "./SelectBox.tsx";

interface Props {
  name: string;
  isSelected: boolean;
  isStale: boolean;
  onToggle: () => void;
}

/** Selects a row. */
export function SelectCell({ name, isSelected, isStale, onToggle }: Props) {
  return (
    <Td dataLabel={manyTexts.select(name)}>
      <SelectBox
        label={manyTexts.select(name)}
        isSelected={isSelected}
        isStale={isStale}
        onToggle={onToggle}
      />
    </Td>
  );
}
