import type { Severity } from "../../../queries/alerts.ts";
import type {
  IndicatorAction,
  IndicatorOrigin,
  IndicatorsFilter,
  IndicatorType,
} from "../../../queries/indicators.ts";
import { type Fields, oneOf, text } from "../../../url/search.ts";

export const TYPES = ["DomainName", "Url", "IpAddress"] as const satisfies IndicatorType[];
export const ACTIONS = ["Block", "Warn", "Audit", "Allowed"] as const satisfies IndicatorAction[];
export const SEVERITIES = ["High", "Medium", "Low", "Informational"] as const satisfies Severity[];
export const ORIGINS = ["manual", "appTag"] as const satisfies IndicatorOrigin[];

/** No condition. */
export const ANY = "";

/** What the address of the page holds. */
export interface IndicatorsState {
  q: string;
  type: IndicatorType | typeof ANY;
  action: IndicatorAction | typeof ANY;
  severity: Severity | typeof ANY;
  origin: IndicatorOrigin | typeof ANY;
  /** The app whose tag they follow from. */
  app: string;
  cursor: string;
  /** The indicator whose details are open. */
  indicator: string;
}

export const INDICATORS_FIELDS: Fields<IndicatorsState> = {
  q: text(),
  type: oneOf([ANY, ...TYPES], ANY),
  action: oneOf([ANY, ...ACTIONS], ANY),
  severity: oneOf([ANY, ...SEVERITIES], ANY),
  origin: oneOf([ANY, ...ORIGINS], ANY),
  app: text(),
  cursor: text(),
  indicator: text(),
};

export const NO_FILTER = {
  q: "",
  type: ANY,
  action: ANY,
  severity: ANY,
  origin: ANY,
  app: "",
  cursor: "",
} satisfies Partial<IndicatorsState>;

/** What the list is asked for; what sets no condition is left out. */
export function filterOf(state: IndicatorsState): IndicatorsFilter {
  const { type, action, severity, origin, app } = state;
  const q = state.q.trim();
  return {
    ...(q && { q }),
    ...(type && { type }),
    ...(action && { action }),
    ...(severity && { severity }),
    ...(origin && { origin }),
    ...(app && { app }),
  };
}
