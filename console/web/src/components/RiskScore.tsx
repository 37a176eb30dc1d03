import { score as formatScore } from "../format/format.ts";
import type { RiskLevel } from "../queries/reports.ts";
import { texts } from "../texts/texts.ts";

interface Props {
  score: number | undefined;
  level: RiskLevel;
}

/** A score, with a mark whose shape and colour tell the risk level. */
export function RiskScore({ score, level }: Props) {
  return (
    <span className={`gnomon-risk gnomon-risk-${level}`} title={texts.riskLevels[level]}>
      <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false">
        <path d={SHAPES[level]} />
      </svg>
      {formatScore(score)}
      <span className="pf-v6-screen-reader">{texts.riskLevels[level]}</span>
    </span>
  );
}

/** A triangle, a diamond, a disc, a ring: not by colour alone. */
const SHAPES = {
  high: "M5 0.5 L9.8 9.5 L0.2 9.5 Z",
  medium: "M5 0 L10 5 L5 10 L0 5 Z",
  low: "M5 0.5 A4.5 4.5 0 1 1 4.99 0.5 Z",
  unknown: "M1 4 L9 4 L9 6 L1 6 Z",
} as const;
