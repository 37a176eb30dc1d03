/** The texts of fields whose values are searched while one types. */
export const picksTexts = {
  more: (shown: string) => `The first ${shown} are listed: type more to find others.`,
} as const;
