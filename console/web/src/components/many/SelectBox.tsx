import { Checkbox } from "@patternfly/react-core";
import { useId } from "react";

interface Props {
  label: string;
  /** Nothing where some of several are. */
  isSelected: boolean | null;
  /** Whether what it selects is the answer to another question than the present one. */
  isStale: boolean;
  onToggle: () => void;
}

/** Selects a row, or all of them. */
export function SelectBox({ label, isSelected, isStale, onToggle }: Props) {
  return (
    <Checkbox
      id={useId()}
      className="gnomon-select"
      aria-label={label}
      isChecked={isSelected}
      isDisabled={isStale}
      onChange={onToggle}
    />
  );
}
