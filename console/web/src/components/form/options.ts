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

/** What there is to choose from, with what is chosen where it is unknown: it would seem another. */
export function withChosen<T>(
  known: readonly T[],
  chosen: T | undefined,
  idOf: (each: T) => string,
): readonly T[] {
  return chosen === undefined || known.some((each) => idOf(each) === idOf(chosen))
    ? known
    : [chosen, ...known];
}

/** What an option stands for. */
export function valueOf<T extends string>({ value }: { value: T }): T {
  return value;
}
