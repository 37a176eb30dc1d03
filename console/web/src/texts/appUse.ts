/** How use of an app is looked at, and what tells it from a touch. */
export const appUseTexts = {
  findSite: "Find a subdomain",
  use: "Use it",
  touch: "Only touch it",
  floor: (transactions: string, traffic: string) =>
    `Below the floor on each day. Transactions: ${transactions}, traffic: ${traffic}`,
};
