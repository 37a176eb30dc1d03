import type { AuditEntry } from "../../../queries/audit.ts";
import { texts } from "../../../texts/texts.ts";

const { audit, neverBlock, settings: { fields } } = texts;
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

/** Who did it: a person, a device, or Gnomon. */
export function whoText(who: string): string {
  return who === GNOMON ? audit.gnomon : who;
}

/** What it was done to; settings have names, all else goes by its id. */
export function subjectText({ action, subject }: AuditEntry): string {
  return (action.startsWith("setting.") && wordOf(SETTINGS, subject)) || subject;
}

function wordOf(words: Record<string, string>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
