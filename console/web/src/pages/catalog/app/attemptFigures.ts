import type { Figure } from "../../../components/FigureList.tsx";
import { count } from "../../../format/format.ts";
import type { AlertTotals, AttemptKind } from "../../../queries/alerts.ts";
import { texts } from "../../../texts/texts.ts";
import { ATTEMPTS } from "../../respond/alerts/alertsSearch.ts";

/** How many attempts there were of each kind, and where; dashes while that is not known. */
export function attemptFigures(
  totals: AlertTotals | undefined,
  toAttempts: (attempt: AttemptKind) => string,
): Figure[] {
  return ATTEMPTS.map((attempt) => ({
    label: texts.alerts.attempts[attempt],
    value: count(totals && sumOf(totals, attempt)),
    to: toAttempts(attempt),
  }));
}

function sumOf({ days }: AlertTotals, attempt: AttemptKind): number {
  return days.filter((each) => each.attempt === attempt)
    .reduce((sum, { attempts }) => sum + attempts, 0);
}
