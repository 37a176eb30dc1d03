import { isolated } from "../format/isolated.ts";

/** What alerts turned out to be, and how they are found. */
export const alertWorkTexts = {
  search: "App, host, device or user",
  determination: "Determination",
  determinations: {
    MultiStagedAttack: "Multi-staged attack",
    MaliciousUserActivity: "Malicious user activity",
    CompromisedUser: "Compromised user",
    Malware: "Malware",
    Phishing: "Phishing",
    UnwantedSoftware: "Unwanted software",
    SecurityTesting: "Security testing",
    LineOfBusinessApplication: "Line-of-business app",
    ConfirmedActivity: "Confirmed activity",
    NotMalicious: "Not malicious",
    InsufficientData: "Not enough data",
    Other: "Other",
  },
  determinationHelp: "What explains the classification: choose that first.",
  assignees: { me: "Assigned to me", none: "Assigned to nobody" },
  assignToMe: "Assign to me",
  only: { app: "App", device: "Device", user: "User" },
  chip: (what: string, name: string) => `${what}: ${isolated(name)}`,
  removeChip: (what: string) => `Remove the condition on the ${what.toLowerCase()}`,
  onlyOf: (name: string) => `Only alerts of ${isolated(name)}`,
  indicator: "The indicator behind it",
  total: (alerts: string) => `Alerts: ${alerts}`,
} as const;
