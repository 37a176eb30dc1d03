import { isolated } from "../format/isolated.ts";

/** The texts of what ranges of IP addresses are called. */
export const rangeLabelsTexts = {
  title: "IP range labels",
  about:
    "What people call a site or a network. Lists of IP addresses show the label of the smallest range that an address lies in, and are searched by it.",
  range: "Range",
  rangeHelp:
    "One address or a CIDR range, such as 10.20.0.0/16 or 2001:db8:40::/48. Bits past the prefix are dropped.",
  hints: {
    wildcard: "Wildcards are not read: 10.20.*.* is 10.20.0.0/16.",
    fromTo: "From and to are not read: 10.20.0.0 to 10.20.0.255 is 10.20.0.0/24.",
    netmask: "The length of the prefix is a number: 255.255.255.0 is /24.",
  },
  label: "Label",
  labelHelp: "Up to 100 characters, such as Office Vienna.",
  addresses: (label: string) => `Show the IP addresses of ${isolated(label)}`,
  createdBy: "Added by",
  createdAt: "Added",
  add: "Add a label…",
  addTitle: "Label a range of IP addresses",
  addBody: "It counts for past days as well.",
  addSubmit: "Add the label",
  added: (range: string, label: string) => `${range} is called ${isolated(label)} now`,
  remove: "Delete…",
  removeNamed: (label: string, range: string) => `Delete ${isolated(label)} from ${range}`,
  removeTitle: (label: string, range: string) => `Delete the label ${isolated(label)} of ${range}?`,
  removeBody:
    "Its addresses are shown without it, or with the label of a larger range, for past days as well. What was counted stays, and the label can be added again.",
  removeSubmit: "Delete the label",
  removed: (range: string) => `${range} has no label any more`,
  total: (labels: string) => `Labels: ${labels}`,
  emptyTitle: "No range has a label yet",
  emptyBody: "Add one for each site or network, and its addresses are known by that name.",
  emptyForReaders: "Analysts and administrators add them.",
} as const;
