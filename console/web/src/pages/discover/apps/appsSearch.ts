import type { AppsFilter, AppSort, AppTagFilter, RiskLevel } from "../../../queries/reports.ts";
import { daysOf, type Range, range } from "../../../url/range.ts";
import { anyOf, anyTexts, type Fields, oneOf, text } from "../../../url/search.ts";

export const RISK_LEVELS = ["high", "medium", "low", "unknown"] as const satisfies RiskLevel[];
export const TAGS = [
  "sanctioned",
  "monitored",
  "unsanctioned",
  "none",
] as const satisfies AppTagFilter[];
export const TABS = ["users", "devices", "sites"] as const;
const SORTS = [
  "traffic",
  "transactions",
  "uploads",
  "downloads",
  "lastSeen",
  "users",
  "name",
  "score",
] as const satisfies AppSort[];

/** What the address of the page holds. */
export interface AppsState {
  report: string;
  days: Range;
  q: string;
  risk: RiskLevel[];
  tag: AppTagFilter[];
  category: string[];
  sort: typeof SORTS[number];
  cursor: string;
  /** The app whose details are open. */
  app: string;
  tab: typeof TABS[number];
}

export const APPS_FIELDS: Fields<AppsState> = {
  report: text(),
  days: range(),
  q: text(),
  risk: anyOf(RISK_LEVELS),
  tag: anyOf(TAGS),
  category: anyTexts(),
  sort: oneOf(SORTS, "traffic"),
  cursor: text(),
  app: text(),
  tab: oneOf(TABS, "users"),
};

export const NO_FILTER = { q: "", risk: [], tag: [], category: [], cursor: "" } satisfies Partial<
  AppsState
>;

/** What the list is asked for; what sets no condition is left out. */
export function filterOf(state: AppsState): AppsFilter {
  return {
    days: daysOf(state),
    ...(state.q.trim() && { q: state.q.trim() }),
    ...(state.risk.length > 0 && { riskLevel: state.risk }),
    ...(state.tag.length > 0 && { tag: state.tag }),
    ...(state.category.length > 0 && { category: state.category }),
  };
}

/** Whether any condition is set that a person could take away. */
export function isFiltered(state: AppsState): boolean {
  return Object.keys(filterOf(state)).length > 1;
}
