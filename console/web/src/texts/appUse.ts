/** What tells use of an app from a touch. */
export const appUseTexts = {
  use: "Use it",
  touch: "Only touch it",
  floor: (transactions: string, traffic: string) =>
    `Below the floor on each day. Transactions: ${transactions}, traffic: ${traffic}`,
};
