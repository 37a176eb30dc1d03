/** The texts of the overview that no other page has. */
export const overviewTexts = {
  byTag: "Traffic by tag",
  byHeadquarters: "Traffic by headquarters",
  top: "Most active",
  topOf: "Most active of",
  topBy: "Most active by",
  actors: { users: "Users", "ip-addresses": "IP addresses", devices: "Devices" },
  all: { users: "All users", "ip-addresses": "All IP addresses", devices: "All devices" },
  noActors: "This report knows none in these days.",
  bySeverity: "New alerts by severity",
  blockedByDay: "Blocked attempts by day",
  blockedOn: (day: string, attempts: string) => `${day}: ${attempts}`,
  mostBlocked: (attempts: string) => `${attempts} at most on a day`,
  riskyApps: "Most used apps at high risk",
  noRiskyApps: "No app at high risk was used in these days.",
} as const;
