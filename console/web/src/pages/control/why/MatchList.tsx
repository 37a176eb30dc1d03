import { Link } from "react-router";
import type { Indicator } from "../../../queries/decisions.ts";
import { controlTexts } from "../../../texts/control.ts";
import { whyTexts as why } from "../../../texts/why.ts";
import { ActionLabel } from "../ActionLabel.tsx";
import { toIndicator, toTag } from "../links.ts";

const { indicators } = controlTexts;

interface Match {
  indicator: Indicator;
  why: string;
}

/** Indicators that match, each with the reason for what it does here; nothing where none does. */
export function MatchList({ label, matches }: { label: string; matches: readonly Match[] }) {
  if (matches.length === 0) {
    return null;
  }
  return (
    <div className="gnomon-scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="gnomon-list">
        <thead>
          <tr>
            <th>{indicators.value}</th>
            <th>{indicators.action}</th>
            <th>{indicators.origin}</th>
            <th>{why.because}</th>
          </tr>
        </thead>
        <tbody>
          {matches.map(({ indicator, why: reason }) => (
            <tr key={indicator.id}>
              <td>
                <Link to={toIndicator(indicator.id)}>
                  <bdi>{indicator.value}</bdi>
                </Link>
              </td>
              <td>
                <ActionLabel action={indicator.action} />
              </td>
              <td>
                {indicator.app
                  ? (
                    <Link to={toTag(indicator.app.id)}>
                      <bdi>{indicators.ofTag(indicator.app.name)}</bdi>
                    </Link>
                  )
                  : indicators.origins[indicator.origin]}
              </td>
              <td className="gnomon-reason">
                <bdi>{reason}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
