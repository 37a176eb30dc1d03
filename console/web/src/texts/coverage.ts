/** The texts of what is not seen. */
export const coverageTexts = {
  title: "Coverage",
  about:
    "Logs are compared with what enrolled devices report. Who stands first has the most traffic that no device reports: enrol their devices next.",
  days: (days: string) => `Days, of UTC: ${days}.`,
  enrol: "Make an enrolment token",
  telemetryOff:
    "Endpoint telemetry is off: devices report nothing, so that everybody in logs counts as without a device, and every device as silent.",
  share: (part: string, whole: string) => `${part} of ${whole}`,
  lists: "What is not seen",
  back: "Earlier tabs",
  forward: "Further tabs",
  emptyFiltered: "Nothing on this list has such a name.",
  withoutUser: "Transactions without a user",
  withoutHost: "Transactions without a host name",
  users: {
    tab: "Users without a device",
    about: "Logs name them, and no device reported anything of them. Enrol their devices.",
    name: "User",
    total: (users: string) => `Users without a device: ${users}`,
    emptyTitle: "Every user in logs has a device that reports",
    emptyBody: "Nobody is missing in this time.",
  },
  "ip-addresses": {
    tab: "IP addresses without a device",
    about:
      "Logs have traffic from them, and no device reported from there: devices to enrol, or what takes no agent, such as guests and printers. Where you say what a range is called, the list shows it.",
    name: "IP address",
    range: "Range",
    labels: "Label ranges",
    total: (addresses: string) => `IP addresses without a device: ${addresses}`,
    emptyTitle: "A device reports from every address in logs",
    emptyBody: "No address is missing in this time.",
  },
  "silent-devices": {
    tab: "Silent devices",
    about:
      "They are enrolled and reported nothing in this time: find out whether they are off or their agent is gone. Revoke what is not used any more.",
    name: "Device",
    group: "Device group",
    last: "Last report",
    never: "None is kept",
    total: (devices: string) => `Silent devices: ${devices}`,
    emptyTitle: "No device is silent",
    emptyBody: "Every enrolled device reported in this time.",
  },
  noLogs: {
    emptyTitle: "No log was counted in this time",
    emptyBody: "Upload a log file: whom it names is compared with what devices report.",
    emptyBodyReader:
      "Analysts upload log files: whom these name is compared with what devices report.",
  },
  noUsers: {
    emptyTitle: "Logs name no user",
    emptyBody: "They say from which address somebody came: see the IP addresses.",
  },
  noDevices: {
    emptyTitle: "No device is enrolled",
    emptyBody: "An administrator makes an enrolment token, and its line is run on each device.",
  },
} as const;
