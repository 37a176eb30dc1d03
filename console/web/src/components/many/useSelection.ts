import { useState } from "react";
import type { SelectAll } from "../list/ListTable.tsx";
import {
  afterPage,
  type Choice,
  isSelected,
  NONE,
  type Selected,
  toggled,
  withAll,
} from "./selection.ts";

/** What is selected of a list, and what changes that. */
export interface Selection extends Selected {
  has: (choice: Choice) => boolean;
  toggle: (choice: Choice) => void;
  add: (choices: readonly Choice[]) => void;
  clear: () => void;
  /** How it stands with these, which are shown. */
  ofPage: (page: readonly Choice[]) => SelectAll;
}

/** Holds what is selected until it is cleared or the page is left. */
export function useSelection(): Selection {
  const [selected, setSelected] = useState(NONE);
  const { choices } = selected;
  const has = (choice: Choice) => isSelected(choices, choice);
  return {
    ...selected,
    has,
    toggle: (choice) => setSelected({ choices: toggled(choices, choice), isPage: false }),
    add: (more) =>
      setSelected((before) => ({ choices: withAll(before.choices, more), isPage: false })),
    clear: () => setSelected(NONE),
    ofPage: (page) => ({
      isAll: page.length > 0 && page.every(has),
      isSome: page.some(has),
      onToggle: () => setSelected(afterPage(selected, page)),
    }),
  };
}
