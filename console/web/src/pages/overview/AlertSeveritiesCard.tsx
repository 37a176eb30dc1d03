import { SectionCard } from "../../components/SectionCard.tsx";
import { ShareBars } from "../../components/ShareBars.tsx";
import { count } from "../../format/format.ts";
import { type Severity, useAlertTotals } from "../../queries/alerts.ts";
import { overviewTexts as words } from "../../texts/overview.ts";
import { texts } from "../../texts/texts.ts";

const SEVERITIES = ["High", "Medium", "Low", "Informational"] as const satisfies Severity[];

const COLOURS = {
  High: "gnomon-bar-high",
  Medium: "gnomon-bar-medium",
  Low: "gnomon-bar-low",
  Informational: "gnomon-bar-unknown",
} satisfies Record<Severity, string>;

/** How serious the new alerts are. */
export function AlertSeveritiesCard() {
  const totals = useAlertTotals({ status: ["New"] });
  return (
    <SectionCard title={words.bySeverity} query={totals} rows={SEVERITIES.length}>
      {({ severities }) => (
        <ShareBars
          label={words.bySeverity}
          bars={SEVERITIES.map((severity) => {
            const alerts = severities.find((each) => each.severity === severity)?.alerts ?? 0;
            return {
              key: severity,
              label: texts.alerts.severities[severity],
              to: `/respond/alerts?status=New&severity=${severity}`,
              value: alerts,
              text: count(alerts),
              className: COLOURS[severity],
            };
          })}
        />
      )}
    </SectionCard>
  );
}
