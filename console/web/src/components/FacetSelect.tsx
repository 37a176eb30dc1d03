import { Badge, MenuToggle, Select } from "@patternfly/react-core";
import { useRef, useState } from "react";
import { FacetMenu, type FacetMenuProps } from "./FacetMenu.tsx";

interface Props<T extends string> extends Omit<FacetMenuProps<T>, "typed" | "onType"> {
  onChange: (selected: T[]) => void;
  /** Called when the values are shown, and when no longer. */
  onOpenChange?: (isOpen: boolean) => void;
}

/** A condition: any of the values that are ticked. */
export function FacetSelect<T extends string>(
  { label, options, selected, onChange, onOpenChange }: Props<T>,
) {
  const ref = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const show = (isOpen: boolean) => {
    setOpen(isOpen);
    setTyped("");
    onOpenChange?.(isOpen);
  };
  const toggle = (value: T) =>
    onChange(
      selected.includes(value) ? selected.filter((each) => each !== value) : [...selected, value],
    );
  return (
    <>
      <MenuToggle
        ref={ref}
        isExpanded={open}
        onClick={() => show(!open)}
        badge={selected.length > 0 && <Badge isRead>{selected.length}</Badge>}
      >
        {label}
      </MenuToggle>
      {/* A toolbar has several of these: what places a menu waits until it is opened. */}
      {open && (
        <Select
          role="menu"
          isOpen
          isScrollable
          onOpenChange={show}
          onSelect={(_, value) => toggle(value as T)}
          selected={selected}
          toggle={{ toggleNode: null, toggleRef: ref }}
        >
          <FacetMenu {...{ label, options, selected, typed }} onType={setTyped} />
        </Select>
      )}
    </>
  );
}
