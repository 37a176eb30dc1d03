import { toApps } from "../discover/apps/toApps.ts";

/** The apps that are worth a look before one is blocked, of that report or of the first one. */
export function toRiskyApps(report: string | undefined): string {
  return toApps({ riskLevel: ["high", "medium"], ...(report && { report }) });
}
