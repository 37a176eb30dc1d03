import { RISK_LEVELS } from "../../../components/riskLevels.ts";
import type { RiskLevel } from "../../../queries/reports.ts";
import type { AppTag, TagsFilter } from "../../../queries/tags.ts";
import { anyOf, type Fields, text } from "../../../url/search.ts";

export const TAGS = ["sanctioned", "monitored", "unsanctioned"] as const satisfies AppTag[];

/** What the address of the page holds. */
export interface TagsState {
  q: string;
  tag: AppTag[];
  risk: RiskLevel[];
  cursor: string;
  /** The app whose tag is open. */
  app: string;
}

export const TAGS_FIELDS: Fields<TagsState> = {
  q: text(),
  tag: anyOf(TAGS),
  risk: anyOf(RISK_LEVELS),
  cursor: text(),
  app: text(),
};

export const NO_FILTER = { q: "", tag: [], risk: [], cursor: "" } satisfies Partial<TagsState>;

/** What the list is asked for; what sets no condition is left out. */
export function filterOf({ q, tag, risk }: TagsState): TagsFilter {
  return {
    ...(q.trim() && { q: q.trim() }),
    ...(tag.length > 0 && { tag }),
    ...(risk.length > 0 && { riskLevel: risk }),
  };
}
