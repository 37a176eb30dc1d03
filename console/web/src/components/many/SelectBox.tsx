import { Checkbox } from "@patternfly/react-core";
import { useId } from "react";

interface Props {
  label: string;
  /** Nothing where some of several are. */
  isSelected: boolean | null;
  onToggle: () => void;
}

/** Selects a row, or all of them. */
export function SelectBox({ label, isSelected, onToggle }: Props) {
  return (
    <Checkbox
      id={useId()}
      className="gnomon-select"
      aria-label={label}
      isChecked={isSelected}
      onChange={onToggle}
    />
  );
}
