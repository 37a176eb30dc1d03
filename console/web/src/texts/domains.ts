import { isolated } from "../format/isolated.ts";

/** The page of domains that no app of the catalog has. */
export const domainTexts = {
  title: "Uncatalogued domains",
  domain: "Domain",
  search: "Domain",
  hosts: "Hosts",
  guess: "May belong to",
  totals: (domains: string, traffic: string, uploads: string) =>
    `Domains: ${domains} · Traffic: ${traffic} · Uploads: ${uploads}`,
  emptyTitle: "No uncatalogued domain",
  emptyFiltered: "No uncatalogued domain of this report has such a name.",
  emptyBody:
    "Nothing was used in this time that no app of the catalog has. Take a longer time range or another report.",
  add: "Add",
  addTo: (domain: string) => `Add ${isolated(domain)} to the catalog`,
  addThis: "Add to catalog…",
  gone: "It belongs to an app by now, or was not used in this time.",
  usage: "Usage",
  guessTitle: "Whose it may be",
  noGuess: "Nothing in the catalog resembles it.",
  guessNote: "A guess: nothing is attributed, scored or blocked by it.",
  because: "What speaks for it",
  confidence: "Confidence",
  confidences: { high: "High", medium: "Medium", low: "Low" },
  reason: "Kind of match",
  reasons: {
    partInCatalog: "Part of the domain is in the catalog",
    sameNameElsewhere: "Same name under another suffix",
    nameOfApp: "Called as the app is",
    similarName: "Similar name",
  },
};

/** How one of them gets into the catalog. */
export const promotionTexts = {
  title: (domain: string) => `Add ${isolated(domain)} to the catalog?`,
  body:
    "It becomes an app of your own: it is scored, can be tagged and blocked, and its past traffic counts for it.",
  name: "Name",
  nameHelp: "Made from the domain where you give none.",
  vendor: "Vendor",
  category: "Category",
  unclassified: "Not classified yet",
  submit: "Add to catalog",
  done: (app: string) => `${isolated(app)} is in the catalog now. Its traffic follows in a moment.`,
};
