/** The texts of fields for several of some values. */
export const checksTexts = {
  search: (what: string) => `Search: ${what}`,
} as const;
