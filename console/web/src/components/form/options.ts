import { texts } from "../../texts/texts.ts";

/** One of some values, or any of them, which is the empty one. */
export function anyOption<T extends string>(
  what: string,
  values: readonly T[],
  words: Record<T, string>,
): { value: T | ""; label: string }[] {
  return [
    { value: "", label: texts.common.any(what) },
    ...values.map((value) => ({ value, label: words[value] })),
  ];
}

/** The values to choose from, with the chosen one where it is unknown: it would seem another. */
export function withChosen<T extends string>(
  options: readonly { value: T; label: string }[],
  chosen: T,
): readonly { value: T; label: string }[] {
  return options.some(({ value }) => value === chosen)
    ? options
    : [{ value: chosen, label: chosen }, ...options];
}
