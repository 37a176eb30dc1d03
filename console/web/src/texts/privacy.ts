import { isolated } from "../format/isolated.ts";

/** The texts of exclusions, of what is kept of a person, and of pseudonyms. */
export const privacyTexts = {
  title: "Privacy",
  refusedTitle: "Administrators and privacy officers work here",
  refusedBody: "Ask somebody with the role admin or privacy.",
  parts: "Parts of the page",
  views: {
    exclusions: "Exclusions",
    person: "Export and erasure",
    pseudonyms: "Pseudonyms",
  },
  reason: "Reason",
  reasonAudit: "Stands in the audit.",
  reasonNobody: "Stands in the audit for good: name nobody in it.",
};

/** The texts of whose traffic is not counted. */
export const exclusionTexts = {
  about:
    "Traffic of these users, addresses and devices is dropped as it comes in, before anything of it is stored. What was counted before stays.",
  kind: "Kind",
  kinds: {
    user: "User",
    userGroup: "User group",
    ipRange: "IP address or range",
    device: "Device",
    deviceGroup: "Device group",
  },
  who: "Excluded",
  by: "By",
  since: "Since",
  total: (exclusions: string) => `Exclusions: ${exclusions}`,
  emptyTitle: "Nobody is excluded",
  emptyBody:
    "All traffic is counted. Exclude whom it must not show, such as a works council or a guest network.",
  add: "Exclude…",
  addTitle: "Exclude from all reports?",
  addBody:
    "From now on what they use is dropped, and nothing brings it back. How much was dropped is counted, never whose.",
  addSubmit: "Exclude",
  added: "The exclusion holds from now on",
  values: {
    user: "Name of the user",
    userGroup: "User group",
    ipRange: "Address or range",
    device: "Device",
    deviceGroup: "Device group",
  },
  help: {
    user: "Any name that devices or logs have; all names of the same person count.",
    userGroup: "All people who belong to it, now or later.",
    ipRange: "Such as 192.0.2.7, 192.0.2.0/24 or 2001:db8::/32.",
    device: "Whatever user is on it.",
    deviceGroup: "All devices that belong to it, now or later.",
  },
  idHelp: "Its id: your role does not list their names.",
  findDevice: "Find a device by name",
  choose: "Choose one",
  noMatch: "None has such a name",
  remove: "Take back…",
  removeNamed: (who: string) => `Take back the exclusion of ${isolated(who)}`,
  removeTitle: (who: string) => `Count ${isolated(who)} again?`,
  removeBody: "What comes in from now on is counted. What was dropped meanwhile is gone.",
  removeSubmit: "Count again",
  removed: (who: string) => `${isolated(who)} is counted again`,
};

/** The texts of the export and the erasure of a person. */
export const personTexts = {
  title: "One person",
  about:
    "Answer somebody who asks what is kept of them, or wants it gone: for all services, under all their names.",
  adminAbout: "Somebody with the role privacy exports and erases people. Below is how that goes.",
  find: "Find a person by name, mail address or alias",
  person: "Person",
  choose: "Choose a person",
  noMatch: "Nobody has such a name",
  id: "Id of the person",
  idHelp: "An administrator finds it in the details of the person in Settings, People.",
  take: "Take this person",
  clear: "Another person",
  exportTitle: "Export what is kept",
  exportBody:
    "A JSON file with who they are, all their names, what was used under each by day, and their alerts.",
  exportReason: "Reason of the export",
  export: "Download the export",
  exporting: "Collecting from all services",
  exported: "The export is in your downloads",
  eraseTitle: "Erase the person",
  eraseBody: "Deletes them and what was used under their names, in all services.",
  erase: "Erase…",
  dialogTitle: (name: string) => `Erase ${isolated(name)} for good?`,
  dialogBody: "Nobody can undo this.",
  goes: "What goes",
  goesItems: [
    "the person, all their names, and their place in user groups",
    "what was used under these names until now, in every report",
    "who they were in alerts and in the audit of people",
  ],
  stays: "What stays",
  staysItems: [
    "totals of apps and sites; counts of users become smaller",
    "the alerts without the user, and free text such as comments and reasons",
    "files that somebody has downloaded, and logs outside of Gnomon",
  ],
  later:
    "What is used from now on counts as somebody new, unless you exclude the name as well. An identity provider that still has the person sends them again.",
  confirm: (name: string) => `Type ${isolated(name)} to confirm`,
  submit: "Erase for good",
  erased: "The erasure has begun: its progress is in the list",
};

/** The texts of the list of erasures. */
export const erasureTexts = {
  title: "Erasures",
  about: "Names are gone, so the list has the ids that people had.",
  person: "Id of the person",
  state: "State",
  states: { running: "Under way", finished: "Finished" },
  requested: "Ordered",
  by: "Ordered by",
  rows: "Rows deleted",
  rowsHelp: "Rows of usage by day that discovery-service has deleted so far.",
  finished: "Finished",
  total: (erasures: string) => `Erasures: ${erasures}`,
  emptyTitle: "Nobody was erased",
  emptyBody: "An erasure that somebody with the role privacy orders shows its progress here.",
};

/** The texts of turning pseudonyms back and finding them. */
export const pseudonymTexts = {
  about:
    "With pseudonyms on, reports and alerts show user_… and device_… in place of names. One at a time is turned back here; who did it, which and why stands in the audit, the name does not.",
  resolveTitle: "Who is behind a pseudonym?",
  pseudonym: "Pseudonym",
  pseudonymHelp: "As a report, an export or an alert shows it: user_… or device_…",
  resolve: "Turn back",
  resolveReason: "Reason to turn it back",
  findReason: "Reason to find it",
  findTitle: "Which pseudonym does somebody have?",
  kind: "Kind",
  kinds: { user: "User", device: "Device" },
  name: "Name",
  nameHelp: "Of a user in any spelling, or of a device.",
  find: "Find",
  found: "Pseudonyms, the one of now first",
  foundHelp: "Whether anything was stored under them is not said.",
  inUsers: "Find it in the users",
  inDevices: "Find it in the devices",
  hide: "Hide",
};
