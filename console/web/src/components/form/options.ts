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
