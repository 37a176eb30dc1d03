import { lines } from "../../../format/lines.ts";
import type { CustomApp, CustomAppOrder } from "../../../queries/customApps.ts";
import { scoreIn } from "../app/score.ts";

/** The form of an app: lists have one a line. */
export interface CustomAppForm {
  name: string;
  vendor: string;
  category: string;
  domains: string;
  ipRanges: string;
  score: string;
  reason: string;
  takeOver: boolean;
}

/** The category of an app that was put into none. */
export const UNCLASSIFIED = "unclassified";

/** The form of an app as it is; empty where there is none yet. */
export function formOf(app: CustomApp | undefined): CustomAppForm {
  const override = app?.scoreOverride;
  return {
    name: app?.name ?? "",
    vendor: app?.vendor ?? "",
    category: app && app.category.id !== UNCLASSIFIED ? app.category.id : "",
    domains: app?.domains.join("\n") ?? "",
    ipRanges: app?.ipRanges.join("\n") ?? "",
    score: override ? String(override.score) : "",
    reason: override?.reason ?? "",
    takeOver: false,
  };
}

/** Whether there is traffic that could be that of the app. */
export function hasPlace({ domains, ipRanges }: CustomAppForm): boolean {
  return lines(domains).length + lines(ipRanges).length > 0;
}

/** Whether no score is given, or a whole one with its reason. */
export function isScoreWhole({ score, reason }: CustomAppForm): boolean {
  return score.trim() === "" || (scoreIn(score) !== undefined && reason.trim() !== "");
}

/**
 * The app as the service takes it.
 *
 * @param before the app as it was; its facts stay
 */
export function orderOf(form: CustomAppForm, before: CustomApp | undefined): CustomAppOrder {
  const [name, vendor] = [form.name.trim(), form.vendor.trim()];
  const score = scoreIn(form.score);
  return {
    ...(name && { name }),
    ...(vendor && { vendor }),
    ...(form.category && { category: form.category }),
    domains: lines(form.domains),
    ipRanges: lines(form.ipRanges),
    // The service takes the values as it gives them, which the contract's texts do not say.
    ...(before && { facts: before.facts as Record<string, string> }),
    ...(score !== undefined && { score: { score, reason: form.reason.trim() } }),
    ...(form.takeOver && { takeOver: true }),
  };
}
