import { Dropdown, MenuToggle, type MenuToggleProps } from "@patternfly/react-core";
import { type ReactNode, useRef, useState } from "react";
import { useShown } from "./useShown.ts";

interface Props {
  /** How what opens the menu looks, and what it says. */
  toggle: Pick<
    MenuToggleProps,
    "variant" | "size" | "aria-label" | "icon" | "isDisabled" | "children"
  >;
  isScrollable?: boolean;
  /** What may be chosen. */
  children: ReactNode;
}

/** A menu to the right-hand side of what opens it; it closes with a choice. */
export function DropdownMenu({ toggle, isScrollable = false, children }: Props) {
  const ref = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const isShown = useShown(open);
  return (
    <>
      <MenuToggle {...toggle} ref={ref} isExpanded={open} onClick={() => setOpen(!open)} />
      {/* A page has many of these, and few are opened: what places a menu costs more than a row. */}
      {open && (
        <Dropdown
          isOpen={isShown}
          isScrollable={isScrollable}
          onOpenChange={setOpen}
          onSelect={() => setOpen(false)}
          shouldFocusToggleOnSelect
          popperProps={{ position: "end" }}
          toggle={{ toggleNode: null, toggleRef: ref }}
        >
          {children}
        </Dropdown>
      )}
    </>
  );
}
