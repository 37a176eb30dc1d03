import type { RiskLevel } from "../queries/reports.ts";
import { texts } from "../texts/texts.ts";

/** In the order in which filters offer them. */
export const RISK_LEVELS = ["high", "medium", "low", "unknown"] as const satisfies RiskLevel[];

export const RISK_OPTIONS = RISK_LEVELS.map((value) => ({
  value,
  label: texts.riskLevels[value],
}));
