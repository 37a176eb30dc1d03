import { Td } from "@patternfly/react-table";
import { texts } from "../../texts/texts.ts";
import { SelectBox } from "./SelectBox.tsx";

interface Props {
  name: string;
  isSelected: boolean;
  onToggle: () => void;
}

/** Selects a row. */
export function SelectCell({ name, isSelected, onToggle }: Props) {
  return (
    <Td dataLabel={texts.many.select(name)}>
      <SelectBox
        label={texts.many.select(name)}
        isSelected={isSelected}
        onToggle={onToggle}
      />
    </Td>
  );
}
