import { isolated } from "../format/isolated.ts";

/** The texts of the page about reports over a part of what comes in. */
export const customReportTexts = {
  title: "Custom reports",
  about:
    "Each is a report of its own about a part of your organisation, such as one department or one site. It is filled from its creation on, by what devices send and log streams bring; uploaded files are not part of it.",
  name: "Name",
  covers: "Covers",
  since: "Filled since",
  open: "Open the report",
  openOf: (name: string) => `Open the report ${isolated(name)}`,
  source: "What has arrived, and how long it is kept",
  total: (reports: string) => `Custom reports: ${reports}`,
  emptyTitle: "There is no custom report yet",
  emptyBody:
    "Create one to watch a part apart from the rest: one department by its user group, one site by its IP addresses, or the kiosks by their device group. It has apps, users and risk of that part alone.",
  emptyBodyReader:
    "Analysts and administrators create them, to watch a part apart from the rest: one department, one site, or some devices. You will find them here and in each choice of a report.",
  kinds: {
    sources: "Data sources",
    people: "Users",
    ipRanges: "IP addresses",
    devices: "Devices",
  },
  all: "All",
  group: (name: string) => `group ${isolated(name)}`,
  goneGroup: "that is deleted",
  goneDevice: "a device that is gone",
  waiting: "…",
  condition: (kind: string, values: string) => `${kind}: ${values}`,
  or: " or ",
  and: "; and ",
  more: (values: string) => `${values} more`,
  comment: "Comment",
  commentHelp: "What it is for, to those who read it. May be empty.",
  createdBy: "Created by",
  create: "Create a report…",
  createTitle: "Create a custom report",
  createBody:
    "What is used is counted where it meets each section below that you fill in. Within a section any one of the values is enough. A section that stays empty sets no condition. What a report covers cannot be changed later.",
  submit: "Create the report",
  created: (name: string) => `${isolated(name)} is created, and is filled from now on`,
  sources: "Devices and log streams",
  sourcesHelp: "None chosen: all devices and log streams.",
  users: "User names",
  usersHelp:
    "One a line, as reports show them, in capital or small letters. The person's other names count too.",
  pseudonyms:
    "Pseudonyms are on: what comes in names nobody, so that names of users and user groups meet none of it. The pseudonyms themselves do.",
  userGroups: "User groups",
  groupsHelp: "Who or what joins a group later is counted from then on.",
  noUserGroups: "There is no user group yet.",
  ipRanges: "IP addresses or ranges",
  ipRangesHelp: "One a line, such as 10.20.0.0/16 or 2001:db8::7.",
  devicesHelp: "Log streams do not name devices: what they bring does not meet this section.",
  devices: "Device names",
  deviceNamesHelp: "One a line, as the list of enrolled devices shows them.",
  deviceGroups: "Device groups",
  noDeviceGroups: "There is no device group yet.",
  noSources: "No device and no log stream has sent anything yet.",
  preview: "It will cover",
  nothingChosen: "Nothing is chosen yet. Fill in at least one section.",
  unknownDevices: "Not an enrolled device",
  unknownDevicesDetail: (names: string) =>
    `No enrolled device is called ${
      isolated(names)
    }. Write names as the list of enrolled devices shows them.`,
  delete: "Delete…",
  deleteOf: (name: string) => `Delete ${isolated(name)}`,
  deleteTitle: (name: string) => `Delete the report ${isolated(name)}?`,
  deleteBody: (since: string) =>
    `All that it has counted since ${since} goes for good: a new report over the same starts empty. The data sources that it was filled from stay, with their own reports.`,
  deleteSubmit: "Delete the report",
  deleted: (name: string) =>
    `${isolated(name)} is deleted. It leaves the choices of reports within minutes.`,
} as const;
