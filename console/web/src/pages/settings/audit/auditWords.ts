import type { AuditEntry } from "../../../queries/audit.ts";
import { auditTexts as audit } from "../../../texts/audit.ts";
import { neverBlockTexts as neverBlock, settingsTexts } from "../../../texts/settings.ts";

const { fields } = settingsTexts;
const GNOMON = "gnomon";

/** The names of settings by what the service calls them. */
const SETTINGS: Record<string, string> = {
  ...Object.fromEntries(Object.entries(fields).map(([name, { label }]) => [name, label])),
  "blockPage.contact": fields.contact.label,
  "neverBlock.added": `${neverBlock.title}: ${neverBlock.origins.added}`,
  "neverBlock.removed": `${neverBlock.title}: ${neverBlock.origins.removed}`,
  "pseudonyms.users": fields.pseudonymUsers.label,
  "pseudonyms.devices": fields.pseudonymDevices.label,
  "useFloor.transactions": fields.useTransactions.label,
  "useFloor.trafficBytes": fields.useTraffic.label,
};

/** What happened, in words; an action that has none is shown as the service calls it. */
export function actionText(action: string): string {
  const [thing = "", verb = ""] = action.split(".");
  const what = wordOf(audit.things, thing);
  const done = wordOf(audit.verbs, verb);
  return what && done ? `${what} ${done}` : action;
}

/** Who did it: a person, Gnomon, or a device that tells of itself. */
export function whoText({ who, subject }: AuditEntry): string {
  return who === GNOMON ? audit.gnomon : who === subject ? audit.itself : who;
}

/** What it was done to: by its name where that is recorded, by its id otherwise. */
export function subjectText({ action, subject, before, after }: AuditEntry): string {
  return (action.startsWith("setting.") && wordOf(SETTINGS, subject)) || nameIn(after) ||
    nameIn(before) || subject;
}

/** The fields by which people know things, the best first. */
const NAMES = ["name", "displayName", "appName", "value", "description"];

function nameIn(state: unknown): string | undefined {
  const fields = typeof state === "object" && state !== null
    ? state as Record<string, unknown>
    : {};
  const name = NAMES.map((field) => fields[field]).find((each) => each);
  return typeof name === "string" ? name : undefined;
}

function wordOf(words: Record<string, string>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
