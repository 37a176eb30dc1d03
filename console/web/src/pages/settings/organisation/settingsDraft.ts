import { bytes, count } from "../../../format/format.ts";
import type { Severity } from "../../../queries/alerts.ts";
import type { DecisionMode, Settings, SettingsChange } from "../../../queries/settings.ts";
import { settingsTexts as words } from "../../../texts/settings.ts";
import { texts } from "../../../texts/texts.ts";

/** The settings as a form holds them; numbers are what is typed. */
export interface SettingsDraft {
  endpointTelemetry: boolean;
  enforceAppAccess: boolean;
  customNetworkIndicators: boolean;
  decisionMode: DecisionMode;
  bypassHours: string;
  alertSeverity: Severity;
  contact: string;
  timeZone: string;
  useTransactions: string;
  useTraffic: string;
  pseudonymUsers: boolean;
  pseudonymDevices: boolean;
}

export type SettingKey = keyof SettingsDraft;

/** The settings in the order of the page, by what they are about. */
export const GROUPS = {
  collection: ["endpointTelemetry"],
  enforcement: ["enforceAppAccess", "customNetworkIndicators", "decisionMode", "alertSeverity"],
  users: ["bypassHours", "contact"],
  reports: ["timeZone", "useTransactions", "useTraffic"],
  privacy: ["pseudonymUsers", "pseudonymDevices"],
} as const satisfies Record<string, readonly SettingKey[]>;

/** What whole numbers may be, in the units of their names. */
export const LIMITS = {
  bypassHours: [1, 8760],
  useTransactions: [1, 1_000_000],
  useTraffic: [0, 1_099_511_627_776],
} as const satisfies Partial<Record<SettingKey, readonly [number, number]>>;

/** The form of what is set. */
export function draftOf(settings: Settings): SettingsDraft {
  return {
    endpointTelemetry: settings.endpointTelemetry,
    enforceAppAccess: settings.enforceAppAccess,
    customNetworkIndicators: settings.customNetworkIndicators,
    decisionMode: settings.decisionMode,
    bypassHours: String(settings.bypassHours),
    alertSeverity: settings.alertSeverity,
    contact: settings.blockPage.contact ?? "",
    timeZone: settings.timeZone,
    useTransactions: String(settings.useFloor.transactions),
    useTraffic: String(settings.useFloor.trafficBytes),
    pseudonymUsers: settings.pseudonyms.users,
    pseudonymDevices: settings.pseudonyms.devices,
  };
}

/** What differs from the stored settings; equal values are no change. */
export function changedKeys(settings: Settings, edits: Partial<SettingsDraft>): SettingKey[] {
  const before = draftOf(settings);
  return (Object.keys(before) as SettingKey[]).filter((key) =>
    edits[key] !== undefined && edits[key] !== before[key]
  );
}

/** Why a value cannot be sent; nothing where it can. */
export function errorOf(key: SettingKey, draft: SettingsDraft): string | undefined {
  if (!isNumber(key)) {
    return undefined;
  }
  const [least, most] = LIMITS[key];
  const text = draft[key].trim();
  const isValid = /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;
  return isValid ? undefined : words.number(count(least), count(most));
}

/** What is sent: the settings that are to change, and no other. */
export function changeOf(draft: SettingsDraft, keys: readonly SettingKey[]): SettingsChange {
  const has = (key: SettingKey) => keys.includes(key);
  const change: SettingsChange = {
    ...(has("endpointTelemetry") && { endpointTelemetry: draft.endpointTelemetry }),
    ...(has("enforceAppAccess") && { enforceAppAccess: draft.enforceAppAccess }),
    ...(has("customNetworkIndicators") &&
      { customNetworkIndicators: draft.customNetworkIndicators }),
    ...(has("decisionMode") && { decisionMode: draft.decisionMode }),
    ...(has("bypassHours") && { bypassHours: Number(draft.bypassHours) }),
    ...(has("alertSeverity") && { alertSeverity: draft.alertSeverity }),
    ...(has("contact") && { blockPage: { contact: draft.contact.trim() } }),
    ...(has("timeZone") && { timeZone: draft.timeZone }),
  };
  const useFloor = {
    ...(has("useTransactions") && { transactions: Number(draft.useTransactions) }),
    ...(has("useTraffic") && { trafficBytes: Number(draft.useTraffic) }),
  };
  const pseudonyms = {
    ...(has("pseudonymUsers") && { users: draft.pseudonymUsers }),
    ...(has("pseudonymDevices") && { devices: draft.pseudonymDevices }),
  };
  return {
    ...change,
    ...(Object.keys(useFloor).length > 0 && { useFloor }),
    ...(Object.keys(pseudonyms).length > 0 && { pseudonyms }),
  };
}

/** What a change brings about that cannot be taken back unseen; such changes are confirmed. */
export function consequencesOf(draft: SettingsDraft, keys: readonly SettingKey[]): string[] {
  const { consequences } = words;
  const isOn = (key: SettingKey) => draft[key] === true;
  return keys.flatMap((key) => {
    switch (key) {
      case "endpointTelemetry":
        return isOn(key) ? [] : [consequences.telemetryOff];
      case "enforceAppAccess":
        return [isOn(key) ? consequences.enforceOn : consequences.enforceOff];
      case "customNetworkIndicators":
        return [isOn(key) ? consequences.indicatorsOn : consequences.indicatorsOff];
      case "decisionMode":
        return [consequences.mode];
      case "pseudonymUsers":
      case "pseudonymDevices":
        return [isOn(key) ? consequences.pseudonymsOn : consequences.pseudonymsOff];
      default:
        return [];
    }
  }).filter((each, index, all) => all.indexOf(each) === index);
}

/** A value in words, for those who read it. */
export function wordOf(key: SettingKey, draft: SettingsDraft): string {
  switch (key) {
    case "decisionMode":
      return words.decisionModes[draft.decisionMode];
    case "alertSeverity":
      return texts.alerts.severities[draft.alertSeverity];
    case "useTraffic":
      return bytes(Number(draft.useTraffic));
    case "bypassHours":
    case "useTransactions":
      return count(Number(draft[key]));
    case "contact":
    case "timeZone":
      return draft[key] || words.unset;
    default:
      return draft[key] ? words.on : words.off;
  }
}

/** Whether a setting is a whole number. */
export function isNumber(key: SettingKey): key is keyof typeof LIMITS {
  return key in LIMITS;
}
