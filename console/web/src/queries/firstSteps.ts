import type { components } from "../api/generated/policy.ts";
import type { Settings } from "./settings.ts";
import type { DataSource } from "./sources.ts";

type Indicator = Pick<components["schemas"]["Indicator"], "action" | "app">;

/** The first steps, in their order. */
export const STEPS = ["switches", "devices", "log", "report", "block"] as const;
export type Step = typeof STEPS[number];

/** What the services know of the first steps; nothing of what is not known yet. */
export interface FirstFacts {
  settings: Settings | undefined;
  /** How many devices have enrolled. */
  devices: number | undefined;
  sources: DataSource[] | undefined;
  /** The names of apps that are blocked. */
  blocked: string[] | undefined;
}

/** Whether all three switches are on. */
export function isTurnedOn(settings: Settings): boolean {
  return settings.endpointTelemetry && settings.enforceAppAccess &&
    settings.customNetworkIndicators;
}

/** The sources that have brought data, logs among them. */
export function filledSources(sources: readonly DataSource[]) {
  const filled = sources.filter(({ state }) => state !== "empty" && state !== "deleting");
  return {
    filled,
    logs: filled.filter(({ kind }) => kind === "log" || kind === "snapshot"),
  };
}

/** The names of the apps that are blocked by some of these indicators. */
export function blockedApps(indicators: readonly Indicator[]): string[] {
  const names = indicators.flatMap(({ action, app }) =>
    action === "Block" && app ? [app.name] : []
  );
  return [...new Set(names)];
}

/** Which of the first steps are done; nothing as long as that is not known of each. */
export function doneSteps(facts: FirstFacts): Record<Step, boolean> | undefined {
  const { settings, devices, sources, blocked } = facts;
  if (!settings || devices === undefined || !sources || !blocked) {
    return undefined;
  }
  const { filled, logs } = filledSources(sources);
  return {
    switches: isTurnedOn(settings),
    devices: devices > 0,
    log: logs.length > 0,
    report: filled.length > 0,
    block: blocked.length > 0,
  };
}
