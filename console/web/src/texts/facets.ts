/** The texts of a condition with so many values that one types to find some. */
export const facetTexts = {
  search: (what: string) => `Find in ${what}`,
  found: (shown: string, all: string) => `${shown} of ${all}`,
} as const;
