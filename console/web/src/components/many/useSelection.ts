import { useState } from "react";
import type { SelectAll } from "../list/ListTable.tsx";
import { type Choice, isSelected, toggled, toggledAll } from "./selection.ts";

/** What is selected of a list, on all its pages. */
export interface Selection {
  choices: readonly Choice[];
  has: (choice: Choice) => boolean;
  toggle: (choice: Choice) => void;
  clear: () => void;
  /** How it stands with these, which are shown. */
  ofPage: (page: readonly Choice[]) => SelectAll;
}

/** Holds what is selected until it is cleared or the page is left. */
export function useSelection(): Selection {
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  const has = (choice: Choice) => isSelected(choices, choice);
  return {
    choices,
    has,
    toggle: (choice) => setChoices(toggled(choices, choice)),
    clear: () => setChoices([]),
    ofPage: (page) => ({
      isAll: page.length > 0 && page.every(has),
      isSome: page.some(has),
      onToggle: () => setChoices(toggledAll(choices, page)),
    }),
  };
}
