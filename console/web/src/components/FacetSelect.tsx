import { Badge, MenuToggle, Select, SelectList, SelectOption } from "@patternfly/react-core";
import { useState } from "react";
import { texts } from "../texts/texts.ts";

interface Props<T extends string> {
  label: string;
  options: readonly { value: T; label: string }[];
  selected: readonly T[];
  onChange: (selected: T[]) => void;
  /** Called when the values are shown, and when no longer. */
  onOpenChange?: (isOpen: boolean) => void;
}

/** A condition: any of the values that are ticked. */
export function FacetSelect<T extends string>(
  { label, options, selected, onChange, onOpenChange }: Props<T>,
) {
  const [open, setOpen] = useState(false);
  const show = (isOpen: boolean) => {
    setOpen(isOpen);
    onOpenChange?.(isOpen);
  };
  const toggle = (value: T) =>
    onChange(
      selected.includes(value) ? selected.filter((each) => each !== value) : [...selected, value],
    );
  return (
    <Select
      isOpen={open}
      isScrollable
      onOpenChange={show}
      onSelect={(_, value) => toggle(value as T)}
      selected={selected}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          isExpanded={open}
          onClick={() => show(!open)}
          badge={selected.length > 0 && <Badge isRead>{selected.length}</Badge>}
        >
          {label}
        </MenuToggle>
      )}
    >
      <SelectList>
        {options.length === 0 && <SelectOption isDisabled>{texts.common.none}</SelectOption>}
        {options.map(({ value, label: text }) => (
          <SelectOption key={value} hasCheckbox value={value} isSelected={selected.includes(value)}>
            {text}
          </SelectOption>
        ))}
      </SelectList>
    </Select>
  );
}
