import { APP_TAG_FILTERS } from "../../../components/appTagFilters.ts";
import { RISK_LEVELS } from "../../../components/riskLevels.ts";
import {
  APP_KINDS,
  type AppKind,
  type CatalogFilter,
  type SavedQuery,
} from "../../../queries/catalog.ts";
import type { AppTagFilter, RiskLevel } from "../../../queries/reports.ts";
import {
  anyOf,
  anyTexts,
  type Fields,
  oneOf,
  read,
  text,
  valuesByName,
  write,
} from "../../../url/search.ts";

const SORTS = [
  "",
  "relevance",
  "name",
  "-name",
  "score",
  "-score",
  "coverage",
  "-coverage",
] as const;

/** What the address of the page holds; what the service knows has the service's name. */
export interface CatalogState {
  q: string;
  riskLevel: RiskLevel[];
  kind: AppKind[];
  category: string[];
  tag: AppTagFilter[];
  /** Conditions on risk factors, as the service takes them. */
  factor: string[];
  minScore: string;
  maxScore: string;
  minCoverage: string;
  maxCoverage: string;
  vendor: string;
  domain: string;
  id: string[];
  sort: typeof SORTS[number];
  cursor: string;
}

export const CATALOG_FIELDS: Fields<CatalogState> = {
  q: text(),
  riskLevel: anyOf(RISK_LEVELS),
  kind: anyOf(APP_KINDS),
  category: anyTexts(),
  tag: anyOf(APP_TAG_FILTERS),
  factor: anyTexts(),
  minScore: text(),
  maxScore: text(),
  minCoverage: text(),
  maxCoverage: text(),
  vendor: text(),
  domain: text(),
  id: anyTexts(),
  sort: oneOf(SORTS, ""),
  cursor: text(),
};

const NOTHING = read(CATALOG_FIELDS, new URLSearchParams());

/** No condition, at the first page; the order stays. */
export const NO_FILTER: Partial<CatalogState> = Object.fromEntries(
  Object.entries(NOTHING).filter(([name]) => name !== "sort"),
);

const MAX_SCORE = 10;
const MAX_SHARE = 1;

/** What the service is asked for; what sets no condition, or makes no sense yet, is left out. */
export function filterOf(state: CatalogState): CatalogFilter {
  const q = state.q.trim();
  const { riskLevel, kind, category, tag, factor, vendor, domain, id } = state;
  return {
    ...(q && { q }),
    ...(riskLevel.length > 0 && { riskLevel }),
    ...(kind.length > 0 && { kind }),
    ...(category.length > 0 && { category }),
    ...(tag.length > 0 && { tag }),
    ...(factor.length > 0 && { factor }),
    ...number("minScore", state.minScore, MAX_SCORE),
    ...number("maxScore", state.maxScore, MAX_SCORE),
    ...number("minCoverage", state.minCoverage, MAX_SHARE),
    ...number("maxCoverage", state.maxCoverage, MAX_SHARE),
    ...(vendor && { vendor }),
    ...(domain && { domain }),
    ...(id.length > 0 && { id }),
  };
}

/** The order that is asked for; where one is by score, apps of unknown risk come last. */
export function listed(filter: CatalogFilter, { sort }: CatalogState): CatalogFilter {
  return sort.endsWith("score") && !filter.riskLevel
    ? { ...filter, riskLevel: [...RISK_LEVELS] }
    : filter;
}

/** Whether any condition is set. */
export function isFiltered(state: CatalogState): boolean {
  return Object.keys(filterOf(state)).length > 0;
}

/** The conditions as a saved query has them. */
export function parametersOf(state: CatalogState): SavedQuery["parameters"] {
  return valuesByName(write(CATALOG_FIELDS, { ...state, cursor: "" }));
}

/** The page that a saved query opens. */
export function stateOf(parameters: SavedQuery["parameters"]): CatalogState {
  const search = new URLSearchParams();
  for (const [name, values] of Object.entries(parameters)) {
    // Those of a factor have commas of their own: any of its values.
    const each = name === "factor" ? values : values.flatMap((value) => value.split(","));
    each.forEach((value) => search.append(name === "risk" ? "riskLevel" : name, value));
  }
  return read(CATALOG_FIELDS, search);
}

function number<N extends string>(name: N, value: string, most: number) {
  const parsed = Number(value);
  return value.trim() !== "" && parsed >= 0 && parsed <= most
    ? { [name]: parsed } as Record<N, number>
    : {};
}
