import { APP_TAG_FILTERS } from "../../../components/appTagFilters.ts";
import { RISK_LEVELS } from "../../../components/riskLevels.ts";
import type { ActorsQuery, UsageSort } from "../../../queries/actors.ts";
import type { SitesQuery } from "../../../queries/appUsage.ts";
import { APP_KINDS, type AppKind } from "../../../queries/catalog.ts";
import type { NamedQuery } from "../../../queries/namedQuery.ts";
import type { AppsFilter, AppSort, AppTagFilter, RiskLevel } from "../../../queries/reports.ts";
import { isDay } from "../../../format/zones.ts";
import { RANGE_FIELDS, rangeOf, type RangeState } from "../../../url/range.ts";
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
import { type Bounds, DATES, NUMBERS } from "./measures.ts";

export const TABS = ["users", "ip-addresses", "devices", "sites"] as const;
const SORTS = [
  "traffic",
  "transactions",
  "uploads",
  "downloads",
  "lastSeen",
  "users",
  "ipAddresses",
  "devices",
  "name",
  "score",
] as const satisfies AppSort[];

const USED_SORTS = [
  "traffic",
  "uploads",
  "transactions",
  "lastSeen",
  "name",
] as const satisfies UsageSort[];

/** The conditions, by the service's names. */
export interface AppConditions extends Bounds {
  q: string;
  riskLevel: RiskLevel[];
  tag: AppTagFilter[];
  category: string[];
  /** Countries; an app is of its first one, as in shares. */
  headquarters: string[];
  kind: AppKind[];
  /** On risk factors, as the service takes them. */
  factor: string[];
  vendor: string;
  userGroup: string[];
}

/** What the address of the page holds. */
export interface AppsState extends AppConditions, RangeState {
  report: string;
  sort: typeof SORTS[number];
  cursor: string;
  /** The app whose details are open. */
  app: string;
  tab: typeof TABS[number];
  /** What the open list of the app is searched for, and ordered by where it has orders. */
  usedBy: string;
  usedSort: typeof USED_SORTS[number];
}

/** How the list of those who used the app is looked through. */
export type UsedState = Pick<AppsState, "usedBy" | "usedSort">;

const CONDITIONS: Fields<AppConditions> = {
  q: text(),
  riskLevel: anyOf(RISK_LEVELS),
  tag: anyOf(APP_TAG_FILTERS),
  category: anyTexts(),
  headquarters: anyTexts(),
  kind: anyOf(APP_KINDS),
  factor: anyTexts(),
  vendor: text(),
  userGroup: anyTexts(),
  ...Object.fromEntries([...NUMBERS, ...DATES].map((name) => [name, text()])) as Fields<Bounds>,
};

export const APPS_FIELDS: Fields<AppsState> = {
  report: text(),
  ...RANGE_FIELDS,
  ...CONDITIONS,
  sort: oneOf(SORTS, "traffic"),
  cursor: text(),
  app: text(),
  tab: oneOf(TABS, "users"),
  usedBy: text(),
  usedSort: oneOf(USED_SORTS, "traffic"),
};

/** No condition, at the first page; all else stays. */
export const NO_FILTER: Partial<AppsState> = {
  ...read(CONDITIONS, new URLSearchParams()),
  cursor: "",
};

/** What the list of those who used the app is asked for. */
export function usedByOf({ usedBy, usedSort, ...range }: UsedState & RangeState): ActorsQuery {
  const q = usedBy.trim();
  return { ...rangeOf(range), ...(q && { q }), sort: usedSort };
}

/** What the list of the hosts of the app is asked for: it has one order. */
export function usedSitesOf(state: UsedState & RangeState): SitesQuery {
  const { sort: _, ...query } = usedByOf(state);
  return query;
}

/** What the list is asked for. */
export function filterOf(state: AppsState): AppsFilter {
  return { ...rangeOf(state), ...conditionsOf(state) };
}

/** What sets no condition, or makes no sense, is left out. */
function conditionsOf(state: AppsState): AppsFilter {
  const { riskLevel, tag, category, headquarters, kind, factor, userGroup } = state;
  const q = state.q.trim();
  const vendor = state.vendor.trim();
  return {
    ...(q && { q }),
    ...(riskLevel.length > 0 && { riskLevel }),
    ...(tag.length > 0 && { tag }),
    ...(category.length > 0 && { category }),
    ...(headquarters.length > 0 && { headquarters }),
    ...(kind.length > 0 && { kind }),
    ...(factor.length > 0 && { factor }),
    ...(vendor && { vendor }),
    ...(userGroup.length > 0 && { userGroup }),
    ...given(NUMBERS, (name) => state[name] !== "" && Number(state[name]) >= 0, state, Number),
    ...given(DATES, (name) => isDay(state[name]), state, String),
  };
}

function given<N extends keyof Bounds, V>(
  names: readonly N[],
  isGiven: (name: N) => boolean,
  state: AppsState,
  valueOf: (text: string) => V,
): { [name in N]?: V } {
  return Object.fromEntries(
    names.filter(isGiven).map((name) => [name, valueOf(state[name])]),
  ) as { [name in N]?: V };
}

/** Whether the list has that order: of people of user groups only they are counted. */
export function hasOrder(sort: AppsState["sort"], userGroup: readonly string[]): boolean {
  return userGroup.length === 0 || (sort !== "ipAddresses" && sort !== "devices");
}

/** What the list is ordered by. */
export function sortOf({ sort, userGroup }: AppsState): AppsState["sort"] {
  return hasOrder(sort, userGroup) ? sort : "traffic";
}

/** Whether any condition is set that a person could take away. */
export function isFiltered(state: AppsState): boolean {
  return Object.keys(conditionsOf(state)).length > 0;
}

/** The conditions as a saved query has them. */
export function parametersOf(state: AppsState): NamedQuery["parameters"] {
  return valuesByName(write(CONDITIONS, state));
}

/** What a saved query changes of the page: all conditions are those of the query then. */
export function changeTo(parameters: NamedQuery["parameters"]): Partial<AppsState> {
  const search = new URLSearchParams(
    Object.entries(parameters).flatMap(([name, values]) => values.map((value) => [name, value])),
  );
  return { ...NO_FILTER, ...read(CONDITIONS, search) };
}
