import { useState } from "react";
import type { SelectAll } from "../list/ListTable.tsx";
import {
  afterAll,
  afterOne,
  afterPage,
  type Choice,
  inOtherList,
  isSelected,
  NONE,
  type Selected,
  without,
} from "./selection.ts";

/** What is selected of a list, and what changes that. */
export interface Selection extends Selected {
  has: (choice: Choice) => boolean;
  toggle: (choice: Choice) => void;
  /** Adds all that match, unless something else is selected, or listed, by now. */
  add: (all: readonly Choice[]) => void;
  /** Selects these no more. */
  remove: (done: readonly Choice[]) => void;
  clear: () => void;
  /** How it stands with these, which are shown. */
  ofPage: (page: readonly Choice[]) => SelectAll;
}

/**
 * Holds what is selected until it is cleared or the page is left.
 *
 * @param conditions what the list is asked for, but for its order and page
 */
export function useSelection(conditions: unknown): Selection {
  const [selected, setSelected] = useState(NONE);
  const list = JSON.stringify(conditions);
  const [lastList, setLastList] = useState(list);
  if (list !== lastList) {
    setLastList(list);
    setSelected(inOtherList);
  }
  const { choices } = selected;
  const has = (choice: Choice) => isSelected(choices, choice);
  return {
    ...selected,
    has,
    toggle: (choice) => setSelected(afterOne(selected, choice)),
    add: (all) => setSelected((now) => afterAll(now, selected, all)),
    remove: (done) => setSelected((now) => without(now, done)),
    clear: () => setSelected(NONE),
    ofPage: (page) => ({
      isAll: page.length > 0 && page.every(has),
      isSome: page.some(has),
      onToggle: () => setSelected(afterPage(selected, page)),
    }),
  };
}
