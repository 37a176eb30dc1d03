import { isolated } from "../format/isolated.ts";

/** What discovered apps can be asked for besides what stands above their list. */
export const appConditionTexts = {
  usage: "Usage",
  coverage: "Coverage of the score",
  inMegabytes: (measure: string) => `${measure}, MB`,
  inPercent: (measure: string) => `${measure}, %`,
  headquarters: (countries: string) => `Headquarters: ${isolated(countries)}`,
  kinds: (kinds: string) => `Kind: ${kinds}`,
  vendor: (vendor: string) => `Vendor: ${isolated(vendor)}`,
  saved: "Saved",
  save: "It stands under Queries, for everyone. Report and time range are not saved with it.",
  remove: "Nobody finds it under Queries any more. The apps stay as they are.",
} as const;
