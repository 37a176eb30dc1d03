interface KeyPress {
  key: string;
  target: EventTarget;
  currentTarget: Element;
}

/**
 * Whether Escape was pressed within the element that hears of it. A dialog that was opened from
 * there is drawn elsewhere, and its keys pass by here all the same.
 */
export function isEscapeWithin({ key, target, currentTarget }: KeyPress): boolean {
  return key === "Escape" && currentTarget.contains(target as Node);
}
