import type { Choice } from "../../../components/many/selection.ts";
import type { Alert } from "../../../queries/alerts.ts";
import { texts } from "../../../texts/texts.ts";

/** An alert as one of many that are selected. */
export function choiceOf(alert: Alert): Choice {
  return { id: alert.id, name: nameOf(alert) };
}

/** What an alert is called among others: what was tried, and on which device. */
export function nameOf(alert: Alert): string {
  return texts.alerts.name(alert.app?.name ?? alert.host, alert.device.name);
}
