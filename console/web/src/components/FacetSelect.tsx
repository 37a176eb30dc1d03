import { Badge, MenuToggle, Select } from "@patternfly/react-core";
import { useRef, useState } from "react";
import { useAhead } from "../url/useAhead.ts";
import { FacetMenu, type FacetMenuProps, isLong } from "./FacetMenu.tsx";
import { useShown } from "./useShown.ts";

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
  const isShown = useShown(open);
  const [typed, setTyped] = useState("");
  const [ticked, setTicked] = useAhead<readonly T[]>(selected, (next) => onChange([...next]));
  const show = (isOpen: boolean) => {
    setOpen(isOpen);
    setTyped("");
    onOpenChange?.(isOpen);
  };
  const toggle = (value: T) =>
    setTicked(
      ticked.includes(value) ? ticked.filter((each) => each !== value) : [...ticked, value],
    );
  return (
    <>
      <MenuToggle
        ref={ref}
        isExpanded={open}
        onClick={() => show(!open)}
        badge={ticked.length > 0 && <Badge isRead>{ticked.length}</Badge>}
      >
        {label}
      </MenuToggle>
      {/* A toolbar has several of these: what places a menu waits until it is opened. */}
      {open && (
        <Select
          role="menu"
          isOpen={isShown}
          isScrollable
          // The field, where there is one.
          shouldFocusFirstItemOnOpen={isLong(options)}
          onOpenChange={show}
          onSelect={(_, value) => toggle(value as T)}
          selected={ticked}
          toggle={{ toggleNode: null, toggleRef: ref }}
        >
          <FacetMenu {...{ label, options, typed }} selected={ticked} onType={setTyped} />
        </Select>
      )}
    </>
  );
}
