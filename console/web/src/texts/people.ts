import { isolated } from "../format/isolated.ts";

/** The texts of the directory of people. */
export const peopleTexts = {
  title: "People",
  refusedTitle: "Your role does not read the directory",
  refusedBody: "Ask somebody with the role viewer, analyst or admin.",
  parts: "Parts of the page",
  views: {
    people: "Directory",
    unresolved: "Unresolved names",
    groups: "User groups",
  },
  about: "Who is behind the names in traffic: all names of a person count as one user in reports.",
  search: "Name, mail or alias",
  group: "User group",
  anyGroup: "User group: any",
  person: "Person",
  name: "Name",
  mail: "Mail address",
  department: "Department",
  groups: "User groups",
  aliases: "Names",
  aliasesHelp: "Under how many names they are seen.",
  state: "State",
  states: { active: "Active", inactive: "Not active" },
  source: "Known from",
  fromProvider: "Identity provider",
  fromProviderAs: (userName: string) => `Identity provider (SCIM), as ${isolated(userName)}`,
  byHand: "By hand or a file",
  id: "Id",
  total: (people: string) => `People: ${people}`,
  emptyTitle: "The directory is empty",
  emptyBody:
    "Each name counts as a user of its own until people are imported from a CSV file, added by hand, or sent by the identity provider (SCIM).",
  emptyFiltered: "Nobody meets all conditions.",
  usage: "What they used",
  privacy: "Export or erase",
  add: "Add a person…",
  addTitle: "Add a person?",
  addSubmit: "Add the person",
  change: "Change…",
  changeTitle: (name: string) => `Change ${isolated(name)}?`,
  changeSubmit: "Save the person",
  providerWins: "The identity provider keeps this person: what it sends next replaces your change.",
  isActive: "Is active in the organisation",
  groupsHelp: "One in a line; one that does not exist yet is added.",
  newAliases: "Names in traffic",
  newAliasesHelp:
    "One in a line, as devices and logs have them, such as ann.lee or CORP\\ann. Case does not matter.",
  saved: (name: string) => `${isolated(name)} is saved`,
  delete: "Delete…",
  deleteTitle: (name: string) => `Delete ${isolated(name)} from the directory?`,
  deleteBody:
    "What was counted stays, and each of their names is a user of its own again. To delete what they used, too, somebody with the role privacy erases them.",
  deleteProvider: "The identity provider keeps this person, and may send them again.",
  deleteSubmit: "Delete from the directory",
  deleted: (name: string) => `${isolated(name)} is not in the directory any more`,
};

/** The texts of the names of a person. */
export const aliasTexts = {
  title: "Seen under these names",
  none: "No name yet: nothing in traffic counts for them.",
  more: (shown: string, all: string) => `The first ${shown} of ${all}`,
  add: "One more name",
  addHelp: "What was counted under it counts for the person, in past reports as well.",
  addSubmit: "Add the name",
  added: (name: string, person: string) => `${isolated(name)} counts for ${isolated(person)} now`,
  remove: "Remove",
  removeNamed: (name: string) => `Remove the name ${isolated(name)}`,
  removeTitle: (name: string, person: string) => `Take ${isolated(name)} from ${isolated(person)}?`,
  removeBody:
    "What was counted under it stays, and counts for the name alone, in past reports as well.",
  removeSubmit: "Take the name away",
  removed: (name: string) => `${isolated(name)} is a user of its own again`,
};

/** The texts of names that belong to no person. */
export const unresolvedTexts = {
  about:
    "Names that devices or logs brought and no person has: each is a user of its own in reports, most traffic first.",
  total: (names: string) => `Names: ${names}`,
  emptyTitle: "Every name belongs to somebody",
  emptyBody: "No name without a person was seen in this time. Take a longer one to look back.",
  pseudonym: "Pseudonym",
  pseudonymHelp: "It hides a name, and belongs to no person of the directory.",
  give: "Give to a person…",
  giveNamed: (name: string) => `Give ${isolated(name)} to a person`,
  title: (name: string) => `Whose name is ${isolated(name)}?`,
  body: "What was counted under it counts for the person from now on, in past reports as well.",
  to: "Belongs to",
  tos: { known: "Somebody in the directory", fresh: "Somebody new" },
  find: "Find a person by name, mail address or alias",
  choose: "Choose a person",
  noMatch: "Nobody has such a name",
  person: "Person",
  displayName: "Name of the person",
  submit: "Give the name",
};

/** The texts of user groups. */
export const userGroupTexts = {
  about:
    "Reports, exclusions and policies can be of a group. Groups come from the identity provider, a file, or with a person.",
  people: "People",
  show: (name: string) => `Show the people of ${isolated(name)}`,
  total: (groups: string) => `User groups: ${groups}`,
  emptyTitle: "There is no user group",
  emptyBody: "Add one with a person, or with the column groups of a CSV file.",
  emptyBodyReader: "Administrators add them with people, or the identity provider sends them.",
};

/** The texts of the import of a file. */
export const importTexts = {
  title: "Import people from a CSV file",
  body: "First it is tried: you see what would change before anything does.",
  fileHelp:
    "In UTF-8, with a first line that names its columns: aliases, and any of displayName, mail, department, active and groups. Aliases and groups of a line are separated by semicolons.",
  exampleLines:
    "displayName,mail,groups,aliases\nAnn Lee,ann@example.org,Sales;Berlin,ann.lee;CORP\\ann",
  rule:
    "A line is about whoever has one of its aliases, else about somebody new. No alias is taken away.",
  nothing: "Nobody is new in it, and nothing about anybody has changed.",
  lines: "Lines with people",
  created: "People added",
  changed: "People changed",
  unchanged: "People unchanged",
};
