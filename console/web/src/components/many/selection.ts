/** Something to be selected, and what it is called. */
export interface Choice {
  id: string;
  name: string;
}

/** The selection with one more, or without it. */
export function toggled(selected: readonly Choice[], choice: Choice): Choice[] {
  return isSelected(selected, choice)
    ? selected.filter(({ id }) => id !== choice.id)
    : [...selected, choice];
}

/** The selection with all of these; without them where it has all of them. */
export function toggledAll(selected: readonly Choice[], choices: readonly Choice[]): Choice[] {
  const others = selected.filter((each) => !isSelected(choices, each));
  return choices.every((each) => isSelected(selected, each)) ? others : [...others, ...choices];
}

/** Whether it is among them. */
export function isSelected(selected: readonly Choice[], { id }: Choice): boolean {
  return selected.some((each) => each.id === id);
}
